import type { Figures } from "./answers";
import { cellInfo } from "./cells";
import type { Phrase } from "./checks";
import { type Mention, mentionsIn, paragraphReader } from "./claim-mentions";
import type { Speaker } from "./claim-scope";
import type { Form } from "./define";
import { agrees, type Quantity } from "./numerals";
import { phrasePatterns } from "./phrase-pattern";

/** What a figure in the text may mean, and what the table says to that. Money in 分. */
export type ClaimReading = {
  name: string;
  cells: readonly string[];
  value: number;
  agrees: boolean;
  /** None of its cells holds a number. */
  empty: boolean;
};
export type Claim = {
  phrase: Phrase;
  kind: Mention["kind"];
  section: string;
  /** The clause; offsets count in the section's text. */
  quote: { text: string; from: number; to: number };
  /** The numeral as written, and as it is read out: 近200 件; null for 没有 and 均. */
  numeral: { text: string; from: number; to: number; says: string } | null;
  /** As said, in counts or 分. */
  quantity: Quantity;
  readings: readonly ClaimReading[];
  /** Null where the table is still blank in every reading: then there is nothing to hold it against. */
  agrees: boolean | null;
};

const readers = new WeakMap<Form, ReturnType<typeof paragraphReader>>();
function readerOf(form: Form) {
  const reader = readers.get(form) ?? paragraphReader(form.phrases.map(phrasePatterns));
  readers.set(form, reader);
  return reader;
}

const FEN_PER_YUAN = 100;
const inCells = (quantity: Quantity, factor: number): Quantity => ({
  ...quantity,
  value: Math.round(quantity.value * factor),
  step: quantity.step * factor,
});

/**
 * Figures that sentences name (六十四件, 200余条, 未收到申请, 均获维持) with what the table says to each. Only phrases of
 * the form's concordance count (decision 22), only what speaks of this agency's report year.
 * @param figures complete.
 */
export function claims(
  form: Form,
  sections: readonly { key: string; title: string; text: string }[],
  figures: Figures,
  speaker: Speaker,
): Claim[] {
  const read = readerOf(form);
  return sections.flatMap(({ key, title, text }) =>
    mentionsIn(read, title, text, speaker).map((mention): Claim => {
      const { phrase, kind, quote, numeral, figure } = mention;
      const money = cellInfo(form, phrase.readings[0]?.cells[0] ?? "")?.kind === "money";
      const quantity = inCells(mention.quantity, money ? FEN_PER_YUAN : 1);
      // Of what there was none, the first reading tells: carried-over cases may still have been settled.
      const possible = kind === "none" ? phrase.readings.slice(0, 1) : phrase.readings;
      const readings = possible.map(({ name, cells }): ClaimReading => {
        const held = cells.flatMap((cell) => figures[cell] ?? []);
        const value = held.reduce((sum, figure) => sum + (figure.value ?? 0), 0);
        return {
          name,
          cells,
          value,
          agrees: agrees(quantity, value),
          empty: held.every((figure) => figure.value === null),
        };
      });
      return {
        phrase,
        kind,
        section: key,
        quote: { ...quote, text: text.slice(quote.from, quote.to) },
        numeral: numeral && {
          ...numeral,
          text: text.slice(numeral.from, numeral.to),
          says: `${text.slice(figure?.from ?? numeral.from, numeral.to)} ${text.slice(numeral.to, figure?.to ?? numeral.to)}`.replace(
            /\s+/gu,
            " ",
          ),
        },
        quantity,
        readings,
        agrees: readings.every(({ empty }) => empty) ? null : readings.some((reading) => reading.agrees),
      };
    }),
  );
}

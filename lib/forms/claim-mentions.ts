import type { Phrase } from "./checks";
import { isAside, isOthers, type Place, type Speaker, yearSpokenOf } from "./claim-scope";
import { kept } from "./kept";
import { type Quantity, quantitiesIn } from "./numerals";
import type { PhrasePatterns } from "./phrase-pattern";
import { plainReading } from "./plain-reading";

type Span = { from: number; to: number };
/** A passage in which a phrase names a figure. Offsets count in the section's text. */
export type Mention = {
  phrase: Phrase;
  /** What was said: a number, that there was none, or that it was all of the number before. */
  kind: "number" | "none" | "all";
  quantity: Quantity;
  /** The clause in which it stands. */
  quote: Span;
  /** The numeral as written, and with all that belongs to it (近200余条以上); null where none is. */
  numeral: Span | null;
  figure: Span | null;
};

const NEGATED = /(?:未能?|没有?|无法?|不|非|逾期|超期|尚待|待|正在|未曾)$/u;
const JOINED = /[^、和与及或并][和与及、或并]$/u;
/** 因政府信息公开被…: what a sentence may put before the thing that did not happen. */
const BECAUSE =
  /^(?:因|由|涉及|有关|关于|针对)?(?:政府信息|政务|信息)公开(?:工作|事项|问题|答复|申请)*(?:而|所)?(?:被|受到)?(?:申请|提起|提出|引起|引发|产生|导致|发生)*的?/u;
const DENIAL =
  /^(?<lead>.*?)(?:也|均|都|亦|还|并)?(?:未曾?|没有|无|从未|不存在)(?:发生|收到|接到|接收|接受|受理|出现|产生|存在|有|涉及|办理|收取|引发|被|提起)*过?(?:任何|一起|一件)?(?<what>[^，]+?)(?:的?(?:情况|情形|案件|事项|现象|事件))*$/u;
const DENIED_LEAD =
  /^(?:(?:19|20)\d\d年度?|本年度?|全年|年内|今年|当年|报告期内?|报告年度|其中|截至|12月(?:31日|底)|1月1日|[自起至到止]|一?共|我[局委办厅镇乡市县区处院]|本(?:局|委|办|厅|机关|单位|级|镇|街道)|[\u4e00-\u9fff]{1,12}(?:局|委|厅|办|镇|乡|街道|政府|机关))*$/u;
const ALL = /^(?:其中|目前|现)?(?:均|全部|全都|都|皆)(?:已|获|被|为|依法|予以|作出|得到|判决|裁定|由?法院|经)*/u;

/** What is known when a paragraph begins: the headings above it, and the year they speak of. */
type Above = { headings: string; year: "here" | "elsewhere" };
/** Mentions of a paragraph; offsets count in its source. */
type ReadParagraph = (source: string, above: Above, speaker: Speaker) => readonly Mention[];

/** A reader that keeps what it read: while one paragraph is typed, the others stay as they were. */
export function paragraphReader(phrases: readonly PhrasePatterns[]): ReadParagraph {
  const read = kept((source, headings, year, spoken, agency, kind) => {
    const { text, at } = plainReading(source);
    const speaker = { year: Number(year), agency, kind: kind as Speaker["kind"] };
    const reader = new ParagraphReader(phrases, text, headings, spoken as Above["year"], speaker);
    return reader.mentions().map((mention) => inSource(mention, at));
  }, 512);
  return (source, above, { year, agency, kind }) =>
    read(source, above.headings, String(year), above.year, agency, kind);
}

/** Offsets within the plain reading become offsets in its source. */
function inSource(mention: Mention, at: readonly number[]): Mention {
  const span = ({ from, to }: Span) => ({ from: at[from] ?? 0, to: (at[to - 1] ?? 0) + 1 });
  return {
    ...mention,
    quote: span(mention.quote),
    numeral: mention.numeral && span(mention.numeral),
    figure: mention.figure && span(mention.figure),
  };
}

const headingIn = kept((source) => {
  const { text } = plainReading(source);
  return text !== "" && text.length <= 40 && !/[。；]$/u.test(text) && quantitiesIn(text).length === 0 ? text : "";
}, 512);

/** All mentions in one section; offsets count in its text. */
export function mentionsIn(read: ReadParagraph, title: string, text: string, speaker: Speaker): Mention[] {
  const mentions: Mention[] = [];
  let heading = "";
  let year: Above["year"] = "here";
  let start = 0;
  for (const paragraph of text.split("\n")) {
    const own = headingIn(paragraph);
    if (own) {
      heading = own;
      year = yearSpokenOf(own, { sentence: 0, clause: 0, at: own.length }, speaker.year, "here");
    }
    for (const mention of read(paragraph, { headings: `${title}。${heading}。`, year }, speaker))
      mentions.push(moved(mention, start));
    start += paragraph.length + 1;
  }
  return mentions;
}

function moved(mention: Mention, by: number): Mention {
  const span = ({ from, to }: Span) => ({ from: from + by, to: to + by });
  return {
    ...mention,
    quote: span(mention.quote),
    numeral: mention.numeral && span(mention.numeral),
    figure: mention.figure && span(mention.figure),
  };
}

class ParagraphReader {
  private readonly found: Mention[] = [];
  /** The last figure that a phrase knew, and where the last one stood that none knew. */
  private last: Mention | null = null;
  private strange = 0;
  private said = new Set<string>();
  private sentence = 0;

  constructor(
    private readonly phrases: readonly PhrasePatterns[],
    private readonly text: string,
    private readonly around: string,
    private readonly year: "here" | "elsewhere",
    private readonly speaker: Speaker,
  ) {}

  mentions(): Mention[] {
    const quantities = quantitiesIn(this.text);
    let next = 0;
    for (const match of this.text.matchAll(/[^。！？；]+[。！？；]?/gu)) {
      this.sentence = match.index;
      this.said = new Set();
      const end = match.index + match[0].length;
      for (const clause of match[0].matchAll(/[^，。！？；（）]+/gu)) {
        const from = match.index + clause.index;
        const to = from + clause[0].length;
        const inside: Quantity[] = [];
        for (; (quantities[next]?.from ?? Number.POSITIVE_INFINITY) < to; next++) {
          const quantity = quantities[next];
          if (quantity && quantity.from >= from) inside.push(quantity);
        }
        this.readClause(from, to, inside);
      }
      for (; (quantities[next]?.from ?? Number.POSITIVE_INFINITY) < end; next++);
    }
    return this.found;
  }

  private readClause(from: number, to: number, quantities: readonly Quantity[]) {
    const quote = { from, to };
    let window = from;
    quantities.forEach((quantity, index) => {
      const behind = quantities[index + 1]?.from ?? to;
      this.readNumber(quantity, { window, behind, quote });
      window = quantity.to;
    });
    if (quantities.length === 0) this.readWords(quote);
  }

  private readNumber(quantity: Quantity, at: { window: number; behind: number; quote: Span }) {
    const place: Place = { sentence: this.sentence, clause: at.quote.from, at: quantity.from };
    if (isAside(this.text, place, this.speaker.year)) return;
    const phrase = this.phraseOf(quantity, at.window, at.behind, at.quote.from);
    if (phrase === "unsuited") return;
    if (!phrase) {
      // A lone 一 or 两 is rarely a count of something else: 一个, 两项.
      if (/^\d/u.test(this.text.slice(quantity.numeral.from)) || quantity.value >= 10) {
        this.strange = quantity.to;
        this.last = null;
      }
      return;
    }
    const mention: Mention = {
      phrase,
      kind: "number",
      quantity,
      quote: at.quote,
      numeral: quantity.numeral,
      figure: quantity,
    };
    const again = this.said.has(phrase.id);
    this.keep(mention, place, again);
  }

  private keep(mention: Mention, place: Place, again: boolean) {
    const spoken = yearSpokenOf(this.text, place, this.speaker.year, this.year);
    const ours = spoken === "here" && !isOthers(this.text, place, this.speaker);
    this.last = ours ? mention : null;
    if (!ours || again) return;
    this.said.add(mention.phrase.id);
    this.found.push(mention);
  }

  /** The phrase with the longest words around the number; "unsuited" where some fit but do not apply here. */
  private phraseOf(quantity: Quantity, window: number, behind: number, clause: number): Phrase | "unsuited" | null {
    const before = this.text.slice(window, quantity.from);
    const after = this.text.slice(quantity.to, behind);
    const part = this.isPart(clause, quantity.from);
    let best: { phrase: Phrase; length: number; lead: string } | null = null;
    let unsuited = false;
    for (const { phrase, numbers } of this.phrases) {
      if (!phrase.units.includes(quantity.unit)) continue;
      for (const pattern of numbers) {
        const left = pattern.before?.exec(before);
        const right = pattern.behind?.exec(after);
        if (left === null || right === null) continue;
        if (
          (part && !phrase.breakdown) ||
          phrase.unless?.some((word) => before.includes(word)) ||
          !this.isSpokenOf(phrase, quantity.from)
        ) {
          unsuited = true;
          continue;
        }
        const length = (left?.[0].length ?? 0) + (right?.[0].length ?? 0);
        const fewer = phrase.readings.length < (best?.phrase.readings.length ?? 0);
        if (!best || length > best.length || (length === best.length && fewer))
          best = { phrase, length, lead: before.slice(0, left?.index ?? before.length) };
      }
    }
    if (best && !NEGATED.test(best.lead) && !JOINED.test(best.lead)) return best.phrase;
    return best || unsuited ? "unsuited" : null;
  }

  /** Right after 其中 only parts of what was named can follow. */
  private isPart(clause: number, at: number): boolean {
    const among = this.text.lastIndexOf("其中", at);
    return among >= this.sentence && (among >= clause || !this.found.some(({ quote }) => quote.from > among));
  }

  private isSpokenOf({ within, of }: Phrase, at: number): boolean {
    if (of && !(this.last && (of.includes(this.last.phrase.id) || this.last.phrase.of?.some((id) => of.includes(id)))))
      return false;
    if (!within) return true;
    const said = (this.strange === 0 ? this.around : "") + this.text.slice(this.strange, at);
    return within.some((word) => said.includes(word));
  }

  /** A clause without a number: that there was none of something, or that it was all of the number before. */
  private readWords(quote: Span) {
    const clause = this.text.slice(quote.from, quote.to);
    const place: Place = { sentence: this.sentence, clause: quote.from, at: quote.from };
    const denial = DENIAL.exec(clause)?.groups;
    if (
      denial &&
      DENIED_LEAD.test(denial.lead ?? "") &&
      !isAside(this.text, { ...place, at: quote.to }, this.speaker.year)
    ) {
      const spoken: Place = { ...place, at: quote.from + (denial.lead ?? "").length };
      for (const what of things(denial.what ?? "")) {
        const bare = what.replace(BECAUSE, "");
        const denied = this.phrases.find(({ none }) =>
          none.some((pattern) => pattern.test(what) || pattern.test(bare)),
        );
        if (denied) this.keep({ ...nothing(denied.phrase), quote }, spoken, this.said.has(denied.phrase.id));
      }
      return;
    }
    const rest = ALL.exec(clause);
    const whole = this.last;
    if (!rest || !whole) return;
    const said = clause.slice(rest[0].length);
    const { phrase } =
      this.phrases.find(({ phrase: { of }, all }) => of?.includes(whole.phrase.id) && all.some((p) => p.test(said))) ??
      {};
    if (phrase)
      this.keep({ ...whole, phrase, kind: "all", quote, numeral: null, figure: null }, place, this.said.has(phrase.id));
  }
}

/** 行政复议、行政诉讼 are two things; 被申请, 提起 before a thing belong to the verb. */
const things = (what: string) =>
  what
    .split(/[、和与及或]|以及|或者/u)
    .map((thing) => thing.replace(/^(?:被|申请|提起|提出|引发|引起)+(?!公开)/u, "").replace(/(?:案件|案)$/u, ""));

const nothing = (phrase: Phrase): Omit<Mention, "quote"> => ({
  phrase,
  kind: "none",
  numeral: null,
  figure: null,
  quantity: {
    from: 0,
    to: 0,
    numeral: { from: 0, to: 0 },
    value: 0,
    bound: "exactly",
    step: 1,
    unit: phrase.units[0] ?? "",
  },
});

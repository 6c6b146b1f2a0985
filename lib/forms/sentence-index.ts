/** Finds sentences of one text in many others at once: comparing each with each would take seconds. */
import { ALIKE, dice, type Kernel, pairs, sentencesOf } from "./similarity";

/** A text to be searched. `key` is handed back; `names` of its agency do not count. */
export type SourceText = { key: string; text: string; names: readonly string[] };
export type Match = {
  text: string;
  from: number;
  to: number;
  /** Where it stands alike, every source once, the same words first. */
  sources: readonly { key: string; text: string; same: boolean }[];
};

type Entry = { kernel: string; pairs: Map<string, number>; size: number; sources: Map<string, string> };

/** Every two-character word with the how-manieth it is, so that two sentences are sets: 公开, 公开#2. */
const tokensOf = (counted: ReadonlyMap<string, number>): string[] =>
  [...counted].flatMap(([pair, count]) =>
    Array.from({ length: count }, (_, nth) => (nth ? `${pair}#${nth + 1}` : pair)),
  );

/**
 * How many of a sentence's rarest tokens must be looked up. Alike means 2·common ≥ ALIKE·(a + b), and then b is at least
 * a·ALIKE/(2 − ALIKE): of a tokens at least that many are common, so one of the remaining ones + 1 is (prefix filter).
 */
const prefixLength = (size: number): number => size - Math.ceil((size * ALIKE) / (2 - ALIKE)) + 1;

/** Texts made ready to be searched. Searching a report takes a few milliseconds, whatever the number of texts. */
export function sentenceIndex(texts: readonly SourceText[]): (text: string, names: readonly string[]) => Match[] {
  const entries = new Map<string, Entry>();
  for (const { key, text, names } of texts)
    for (const sentence of sentencesOf(text, names)) {
      const known = entries.get(sentence.kernel) ?? entryOf(sentence);
      if (!known.sources.has(key)) known.sources.set(key, sentence.text);
      entries.set(sentence.kernel, known);
    }
  const frequency = new Map<string, number>();
  for (const { pairs: its } of entries.values())
    for (const token of tokensOf(its)) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  const rarest = (counted: ReadonlyMap<string, number>, size: number) =>
    tokensOf(counted)
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, prefixLength(size));
  const byToken = new Map<string, Entry[]>();
  for (const entry of entries.values())
    for (const token of rarest(entry.pairs, entry.size)) {
      const list = byToken.get(token);
      if (list) list.push(entry);
      else byToken.set(token, [entry]);
    }

  return (text, names) =>
    sentencesOf(text, names).flatMap((sentence): Match[] => {
      const own = entryOf(sentence);
      const candidates = new Set(rarest(own.pairs, own.size).flatMap((token) => byToken.get(token) ?? []));
      const sources = new Map<string, { key: string; text: string; same: boolean }>();
      const take = (entry: Entry, same: boolean) => {
        for (const [key, its] of entry.sources) if (!sources.has(key)) sources.set(key, { key, text: its, same });
      };
      const exact = entries.get(own.kernel);
      if (exact) take(exact, true);
      for (const entry of candidates)
        if (entry !== exact && dice(own.pairs, own.size, entry.pairs, entry.size) >= ALIKE) take(entry, false);
      const { from, to } = sentence;
      return sources.size > 0 ? [{ text: sentence.text, from, to, sources: [...sources.values()] }] : [];
    });
}

const entryOf = ({ kernel }: Kernel): Entry => ({
  ...{ kernel, pairs: pairs(kernel), size: kernel.length - 1, sources: new Map() },
});

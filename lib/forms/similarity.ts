/** How much of a text stands alike in another: 年年雷同 is what 国办公开办函〔2021〕30号 warns of. */

/** A sentence with its place in the text, and the one most like it in the other text where that is alike. */
export type Sentence = { text: string; from: number; to: number; like: string | null };
export type Similarity = {
  /** Share of this text's sentences that stand alike in the other, 0 to 1. 0 for an empty text. */
  share: number;
  sentences: readonly Sentence[];
};

/** From this Dice coefficient of two-character words on, two sentences count as alike. */
export const ALIKE = 0.8;
/** Shorter ones are headings and 如下：, alike in every report. */
const SHORTEST = 8;

/** What remains of a sentence when numbering, figures, years and punctuation are taken away: those change, the text does not. */
const kernel = (sentence: string, names: readonly string[]) =>
  names
    .reduce((rest, name) => rest.replaceAll(name, ""), sentence)
    .replace(/^[\s　]*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|[一二三四五六七八九十]是)/u, "")
    .replace(/[\d０-９]+(?:[.．][\d０-９]+)?[%％]?/gu, "")
    .replace(/[^\p{Script=Han}A-Za-z]/gu, "");

export function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i < text.length - 1; i++) {
    const pair = text.slice(i, i + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Dice coefficient of the two-character words of two kernels. */
export function dice(a: Map<string, number>, aSize: number, b: Map<string, number>, bSize: number): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, count] of small) common += Math.min(count, large.get(pair) ?? 0);
  return (2 * common) / (aSize + bSize);
}

export type Kernel = { text: string; from: number; to: number; kernel: string };

/** The sentences of a text that say something, each with what is compared of it. `names` (the agency's) do not count. */
export function sentencesOf(text: string, names: readonly string[] = []): Kernel[] {
  return [...text.matchAll(/[^。！？；;\n]+[。！？；;]?/gu)].flatMap((match) => {
    const bare = kernel(match[0], names);
    return bare.length < SHORTEST
      ? []
      : [{ text: match[0].trim(), from: match.index, to: match.index + match[0].length, kernel: bare }];
  });
}

/** Compares sentence by sentence. Pure; a few milliseconds for two texts of ordinary length. */
export function similarity(text: string, other: string): Similarity {
  const known = sentencesOf(other).map((sentence) => ({ ...sentence, pairs: pairs(sentence.kernel) }));
  const exact = new Map(known.map((sentence) => [sentence.kernel, sentence.text]));
  const sentences = sentencesOf(text).map(({ text, from, to, kernel }): Sentence => {
    const same = exact.get(kernel);
    if (same !== undefined) return { text, from, to, like: same };
    const own = pairs(kernel);
    let best = { score: ALIKE, text: null as string | null };
    for (const candidate of known) {
      const [long, short] = [
        Math.max(kernel.length, candidate.kernel.length),
        Math.min(kernel.length, candidate.kernel.length),
      ];
      // Two texts whose lengths differ this much cannot reach the threshold.
      if ((2 * short) / (long + short) < ALIKE) continue;
      const score = dice(own, kernel.length - 1, candidate.pairs, candidate.kernel.length - 1);
      if (score >= best.score) best = { score, text: candidate.text };
    }
    return { text, from, to, like: best.text };
  });
  const alike = sentences.filter(({ like }) => like !== null).length;
  return { share: sentences.length === 0 ? 0 : alike / sentences.length, sentences };
}

/**
 * Chinese text has no spaces between its words, so it is found by its neighbouring characters: every one, two and three
 * that stand together. Whoever searches three characters or more finds what has all their neighbours; of four and more
 * that is not proof that they stand in one place, which the passage shown then tells (docs/decisions/0023).
 */

/** Full-width and half-width forms, capitals and small letters are the same to who searches. */
export const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /^\p{Script=Han}/u;
const together = (run: readonly string[], n: number): string[] =>
  run.slice(0, Math.max(0, run.length - n + 1)).map((_, at) => run.slice(at, at + n).join(""));

/** What a text is found by. Each once, in no order; nothing but letters, digits and Chinese characters. */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const [run] of plain(text).matchAll(runs)) {
    if (!han.test(run)) {
      words.add(run);
      continue;
    }
    const characters = [...run];
    for (const n of [1, 2, 3]) for (const word of together(characters, n)) words.add(word);
  }
  return words;
}

/** What a text must be found by to hold this part of a question; empty where there is nothing to find. */
export function wordsSought(part: string): string[] {
  const words = [...plain(part).matchAll(runs)].flatMap(([run]) => {
    const characters = [...run];
    return han.test(run) ? together(characters, Math.min(3, characters.length)) : [run];
  });
  return [...new Set(words)];
}

import { plain } from "./segmentation";

/** A piece of a passage; `sought`: it is one of the words that were asked for. */
export type Piece = { text: string; sought: boolean };

const [before, longest] = [24, 110];

/** As `plain`, but every character stays at its place. */
const inPlace = (text: string): string =>
  [...text].map((one) => (plain(one).length === one.length ? plain(one) : one)).join("");

/** Where the words stand in a paragraph, first to last, none within another. */
function places(paragraph: string, words: readonly string[]): { at: number; end: number }[] {
  const text = inPlace(paragraph);
  const all = words.flatMap((word) => {
    const found: { at: number; end: number }[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push({ at, end: at + word.length });
    return found;
  });
  const sorted = all.sort((a, b) => a.at - b.at || b.end - a.end);
  let last = 0;
  return sorted.filter(({ at, end }) => {
    if (at < last) return false;
    last = end;
    return true;
  });
}

/**
 * The passage of a text in which most of the words stand, about a hundred characters, cut into pieces.
 * @param words in the spelling of `plain`
 * @returns null where none of them stands there
 */
export function passageIn(paragraphs: readonly string[], words: readonly string[]): Piece[] | null {
  let best: { paragraph: string; from: number; held: number } | null = null;
  for (const paragraph of paragraphs) {
    const found = places(paragraph, words);
    for (const { at } of found) {
      const from = Math.max(0, at - before);
      const inside = inPlace(paragraph.slice(from, from + longest));
      const held = words.filter((word) => inside.includes(word)).length;
      if (held > (best?.held ?? 0)) best = { paragraph, from, held };
      if (held === words.length) break;
    }
    if (best?.held === words.length) break;
  }
  if (!best) return null;
  const { paragraph, from } = best;
  const cut = paragraph.slice(from, from + longest);
  const pieces: Piece[] = [];
  let last = 0;
  const add = (text: string, sought: boolean) => {
    if (text) pieces.push({ text, sought });
  };
  add(from > 0 ? "……" : "", false);
  for (const { at, end } of places(cut, words)) {
    add(cut.slice(last, at), false);
    add(cut.slice(at, end), true);
    last = end;
  }
  add(cut.slice(last), false);
  add(from + longest < paragraph.length ? "……" : "", false);
  return pieces;
}

/** A text made ready for reading figures out of it, with the way back to where each character stood. */
export type PlainReading = {
  text: string;
  /** `at[i]` is the offset in the source of character i; one more than there are characters. */
  at: readonly number[];
};

const PUNCTUATION: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "!": "！",
  "?": "？",
  "○": "〇",
  Ｏ: "〇",
};

function character(sign: string): string {
  const code = sign.charCodeAt(0);
  // Full-width digits, letters, % . - / become half-width; punctuation that parts clauses becomes full-width.
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
  return PUNCTUATION[sign] ?? PUNCTUATION[narrow] ?? narrow;
}

/** Titles of documents and file numbers: the years and figures in them speak of nothing here. */
const QUOTED = /《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》|〔[^〕\n]*〕|\[[^\]\n]*\]/gu;
const THOUSANDS = /(?<![\d.])\d{1,3}(?:，\d{3})+(?!\d)/gu;

/**
 * Spaces dropped (an official text has none, typed ones stand anywhere), digits half-width, thousands separators
 * dropped, punctuation full-width, quoted titles blanked out. Paragraphs stay parted by \n.
 */
export function plainReading(source: string): PlainReading {
  const signs: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const sign = source[i] ?? "";
    if (sign !== "\n" && /[\s\u200b-\u200d\u2060\ufeff]/u.test(sign)) continue;
    signs.push(character(sign));
    at.push(i);
  }
  const whole = signs
    .join("")
    .replace(/\.(?=\n|$)/gu, "。")
    .replace(QUOTED, (title) => `${title[0]}${"□".repeat(title.length - 2)}${title.at(-1)}`);
  const dropped = new Set<number>();
  for (const match of whole.matchAll(THOUSANDS))
    for (let i = match.index; i < match.index + match[0].length; i++) if (whole[i] === "，") dropped.add(i);
  const keep = [...whole].map((_, i) => i).filter((i) => !dropped.has(i));
  return { text: keep.map((i) => whole[i]).join(""), at: [...keep.map((i) => at[i] ?? 0), source.length] };
}

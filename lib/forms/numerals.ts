/** Figures as sentences write them: Arabic and Chinese numerals, 余 多 近 约 以上, with the unit behind. */

/** What the words around a number make of it. `about`: within a tenth; `rounded`: 1.2万 is any number that rounds to it. */
export type Bound = "exactly" | "over" | "at-least" | "under" | "at-most" | "about" | "rounded";
export type Quantity = {
  /** From the first word that belongs to it (近, 超过) to the last (以上); offsets in the text given. */
  from: number;
  to: number;
  /** The numeral alone. */
  numeral: { from: number; to: number };
  value: number;
  bound: Bound;
  /** How coarse the numeral is: 200 is written in hundreds, 1.2万 in thousands. 余 stays below the next step. */
  step: number;
  unit: string;
};

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** A Chinese numeral: 六十四 is 64, 二〇二五 is 2025, 百 is 100, 一万二千 is 12000. Null where it is none. */
export function chineseNumeral(word: string): number | null {
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(word)) return Number([...word].map((sign) => DIGITS[sign]).join(""));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const sign of word) {
    const tens = TENS[sign];
    const myriad = MYRIADS[sign];
    if (sign in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[sign] ?? 0;
    } else if (tens) {
      if (tens >= last) return null;
      section += (digit ?? 1) * tens;
      [last, digit] = [tens, null];
    } else if (myriad) {
      const counted = section + (digit ?? 0) || (total === 0 ? 1 : 0);
      if (counted === 0 && total === 0) return null;
      total = myriad === 1e8 ? (total + counted) * myriad : total + counted * myriad;
      [section, digit, last] = [0, null, Number.POSITIVE_INFINITY];
    } else return null;
  }
  return total + section + (digit ?? 0);
}

const BEFORE: readonly (readonly [string, Bound])[] = [
  ["不超过", "at-most"],
  ["不多于", "at-most"],
  ["不少于", "at-least"],
  ["不低于", "at-least"],
  ["至少", "at-least"],
  ["将近", "under"],
  ["接近", "under"],
  ["不足", "under"],
  ["不到", "under"],
  ["少于", "under"],
  ["低于", "under"],
  ["超过", "over"],
  ["突破", "at-least"],
  ["多于", "over"],
  ["高于", "over"],
  ["大约", "about"],
  ["大概", "about"],
  ["约", "about"],
  ["近", "under"],
  ["超", "over"],
  ["逾", "over"],
  ["上", "at-least"],
];
const AFTER: Readonly<Record<string, Bound>> = {
  以上: "at-least",
  以下: "at-most",
  以内: "at-most",
  左右: "about",
  上下: "about",
};
/** Measure words, longest first, and what may not follow them because then they are no measure words. */
const UNITS: readonly (readonly [string, string?])[] = [
  ["件次"],
  ["条次"],
  ["人次"],
  ["场次"],
  ["批次"],
  ["个次"],
  ["项次"],
  ["件", "套"],
  ["条", "例款件规"],
  ["次", "性日要"],
  ["个", "月工小百年"],
  ["篇"],
  ["人", "民大员才均"],
  ["项", "目"],
  ["份", "额"],
  ["部", "门署队分"],
  ["起", "来草始源点到至"],
  ["宗", "旨"],
  ["名", "录称单"],
  ["家", "庭属长"],
  ["期", "间限末"],
  ["场", "所景"],
  ["批", "复示准"],
  ["例", "外如"],
  ["处", "罚理置分室"],
  ["类"],
  ["户"],
  ["元", "旦素"],
];
const unitPattern = UNITS.map(([unit, not]) => (not ? `${unit}(?![${not}])` : unit)).join("|");
const QUANTITY = new RegExp(
  `(${BEFORE.map(([word]) => word).join("|")})?` +
    "(?:(\\d+(?:\\.\\d+)?)|([零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+))" +
    `(余|多|来|几)?([百千万亿]*)(余|多)?(${unitPattern})(${Object.keys(AFTER).join("|")})?`,
  "gu",
);
/** What before a numeral makes it no count: an ordinal, part of a code, the end of a range. */
const NOT_BEFORE = /(?:第|[A-Za-z./〔]|[\d零〇一二两三四五六七八九十百千万][-—–~～至到、])$/u;
/** 数十, 几百, 成千 name no number; 上百 does. */
const VAGUE = /[数几成]$/u;

const magnitude = (value: number): number => {
  let step = 1;
  while (value >= step * 10 && value % (step * 10) === 0) step *= 10;
  return step;
};

/** Every number with a unit in a plain reading, in order. Percentages, ordinals, dates, ranges and 数十 are none. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap((match): Quantity[] => {
    const [all, before = "", arabic, chinese, more = "", times = "", still = "", unit = "", after = ""] = match;
    const from = match.index;
    const start = from + before.length;
    const lead = text.slice(Math.max(0, start - 2), start);
    const bare = /^[十百千万亿]/u.test(chinese ?? "");
    if (NOT_BEFORE.test(lead) || (bare && VAGUE.test(lead))) return [];
    const factor = times === "" ? 1 : (chineseNumeral(`一${times}`) ?? 0);
    const plain = arabic === undefined ? chineseNumeral(chinese ?? "") : Number(arabic);
    if (plain === null || factor === 0) return [];
    const value = Math.round(plain * factor * 100) / 100;
    const decimals = arabic?.split(".")[1]?.length ?? 0;
    const coarse = factor > 1 || /[万亿]$/u.test(chinese ?? "");
    const step =
      decimals > 0
        ? factor / 10 ** decimals
        : coarse && arabic !== undefined
          ? factor * magnitude(plain)
          : magnitude(value);
    const numeral = {
      from: start,
      to: start + (arabic ?? chinese ?? "").length + more.length + times.length + still.length,
    };
    const word = before === "上" && !bare ? undefined : BEFORE.find(([text]) => text === before)?.[1];
    const bound: Bound =
      more === "来"
        ? "about"
        : more !== "" || still !== ""
          ? "over"
          : (AFTER[after] ?? word ?? (coarse ? "rounded" : "exactly"));
    return [{ from, to: from + all.length, numeral, value, bound, step, unit }];
  });
}

/** Whether a counted value is what the sentence says. */
export function agrees({ value, bound, step }: Quantity, counted: number): boolean {
  const limit = step > 1 ? value + step : Number.POSITIVE_INFINITY;
  switch (bound) {
    case "exactly":
      return counted === value;
    case "rounded":
      return Math.abs(counted - value) <= step / 2;
    case "over":
      return counted > value && counted < limit;
    case "at-least":
      return counted >= value;
    case "under":
      return counted <= value && counted > value - Math.max(step, value / 10);
    case "at-most":
      return counted <= value;
    case "about":
      return Math.abs(counted - value) <= Math.max(value / 10, step / 2);
  }
}

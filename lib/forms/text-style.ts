/**
 * What official writing forbids and a proof-reader would mark: half-width punctuation among Chinese words, brackets
 * without their partner, numbering with a gap, years that cannot be meant, names of other agencies. Only hints: prose is
 * never an error (decision 20).
 */
import { chineseNumeral } from "./numerals";

export const styleKinds = ["punctuation", "brackets", "numbering", "year", "name"] as const;
export type StyleKind = (typeof styleKinds)[number];
/** Offsets count in the text. `text`: what to write instead, where that is certain. */
export type StyleNote = { kind: StyleKind; from: number; to: number; says: string; text?: string };
export type StyleContext = {
  /** The report year. */
  year: number;
  /** Names of agencies and regions that this report has no reason to speak of. */
  foreign: readonly string[];
};

export const styleTitles: Readonly<Record<StyleKind, string>> = {
  punctuation: "标点全角半角混用",
  brackets: "括号或书名号不成对",
  numbering: "序号不连贯",
  year: "年份可能写错",
  name: "写到了别的机关或地区",
};

const HAN = /\p{Script=Han}/u;
const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** Half-width punctuation beside a Chinese character. Between digits, in addresses and Latin words it is right. */
function punctuation(text: string): StyleNote[] {
  return [...text.matchAll(/[,;:?!()]|\.(?!\d)/gu)].flatMap(({ 0: sign, index }): StyleNote[] => {
    const [before, after] = [text[index - 1] ?? "", text[index + 1] ?? ""];
    if (sign === ".") {
      // 1.落实 is numbering.
      if (!HAN.test(before) || (after !== "" && after !== "\n" && !HAN.test(after))) return [];
      return [{ kind: "punctuation", from: index, to: index + 1, says: "中文里的句号应写作“。”。", text: "。" }];
    }
    const beside = HAN.test(before) || HAN.test(after) || /[”》）]/u.test(before) || /[“《（]/u.test(after);
    const betweenNumbers = /\d/.test(before) && /\d/.test(after);
    if (!beside || betweenNumbers) return [];
    const full = FULL[sign] ?? sign;
    return [{ kind: "punctuation", from: index, to: index + 1, says: `半角的“${sign}”应写作“${full}”。`, text: full }];
  });
}

const CLOSES: Readonly<Record<string, string>> = {
  "（": "）",
  "(": ")",
  "《": "》",
  "“": "”",
  "〔": "〕",
  "【": "】",
  "[": "]",
};
const OPENS = new Map(Object.entries(CLOSES).map(([open, close]) => [close, open]));
const sameBracket = (a: string, b: string) => a.normalize("NFKC") === b.normalize("NFKC");

/** Brackets and title marks that have no partner within their paragraph. 1）and 一) are numbering. */
function brackets(text: string): StyleNote[] {
  const notes: StyleNote[] = [];
  let open: { sign: string; at: number }[] = [];
  const alone = (sign: string, at: number) =>
    notes.push({ kind: "brackets", from: at, to: at + 1, says: `“${sign}”没有成对的另一半。` });
  const endParagraph = () => {
    for (const { sign, at } of open) alone(sign, at);
    open = [];
  };
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? "";
    if (sign === "\n") endParagraph();
    else if (CLOSES[sign]) open.push({ sign, at: index });
    else if (OPENS.has(sign)) {
      const last = open.at(-1);
      if (last && sameBracket(CLOSES[last.sign] ?? "", sign)) open.pop();
      else if (!/[\d一二三四五六七八九十]/u.test(text[index - 1] ?? "") || last) alone(sign, index);
    }
  }
  endParagraph();
  return notes;
}

type Numbering = { name: (n: number) => string; pattern: RegExp; sameParagraph: boolean };
const numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const chinese = (n: number): string =>
  n <= 10
    ? (numerals[n] ?? "")
    : n < 20
      ? `十${numerals[n - 10]}`
      : `${numerals[Math.floor(n / 10)]}十${n % 10 ? numerals[n % 10] : ""}`;
/** 一是 counts within a paragraph; （一） and 1. count through the section where they begin a line. */
const numberings: readonly Numbering[] = [
  {
    name: (n) => `${chinese(n)}是`,
    pattern: /(?<=^|[。；：，、;:,\s])([一二三四五六七八九十]{1,3})是(?!否)/gmu,
    sameParagraph: true,
  },
  {
    name: (n) => `（${chinese(n)}）`,
    pattern: /^[\s　]*[（(]([一二三四五六七八九十]{1,3})[）)]/gmu,
    sameParagraph: false,
  },
  { name: (n) => `${n}.`, pattern: /^[\s　]*(\d{1,2})[.．、](?!\d)/gmu, sameParagraph: false },
];

/** A series that skips a number or has one twice. A series begins anew with 一; one that stands alone is none. */
function numbering(text: string): StyleNote[] {
  return numberings.flatMap(({ name, pattern, sameParagraph }) => {
    let last = 0;
    let paragraph = -1;
    return [...text.matchAll(pattern)].flatMap((match): StyleNote[] => {
      const [all, word = ""] = match;
      const n = /\d/.test(word) ? Number(word) : (chineseNumeral(word) ?? 0);
      const line = text.lastIndexOf("\n", match.index);
      const anew = n === 1 || (sameParagraph && line !== paragraph && last === 0);
      const before = last;
      [last, paragraph] = [n, line];
      if (anew || before === 0 || n === before + 1) return [];
      const at = match.index + all.indexOf(word);
      const says =
        n === before
          ? `“${name(n)}”出现了两次。`
          : `“${name(before)}”后面是“${name(n)}”，${n > before ? `缺“${name(before + 1)}”` : "次序倒了"}。`;
      return [{ kind: "numbering", from: at, to: at + word.length, says }];
    });
  });
}

/** Places where only the report year can be meant: the period, the report's own title, 截至. */
const reportYear: readonly RegExp[] = [
  /自(?<year>\d{4})年1月1日/gu,
  /(?:至|到|止于)(?<year>\d{4})年12月31日/gu,
  /截至(?<year>\d{4})年12月31日/gu,
  /(?<year>\d{4})年(?:度)?政府信息公开(?:工作)?(?:年度)?报告/gu,
];
/** Plans speak of a year to come. */
const plan = /(?<year>\d{4})年[，,]?(?:我|本)?(?:们|局|委|办|单位|机关|部门|镇|乡|县|区|市)?(?:将|要|拟|计划|打算)/gu;

function years(text: string, { year }: StyleContext): StyleNote[] {
  const note = (match: RegExpMatchArray, wanted: number, says: string): StyleNote[] => {
    const written = match.groups?.year ?? "";
    const from = (match.index ?? 0) + match[0].indexOf(written);
    return [{ kind: "year", from, to: from + written.length, says, text: String(wanted) }];
  };
  const own = reportYear.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) =>
      Number(match.groups?.year) === year || Number(match.groups?.year) < year - 1
        ? []
        : note(match, year, `这份报告是${year}年度的，这里写的是${match.groups?.year}年。`),
    ),
  );
  const plans = [...text.matchAll(plan)].flatMap((match) =>
    Number(match.groups?.year) > year
      ? []
      : note(match, year + 1, `说的是今后的打算，写的却是${match.groups?.year}年。`),
  );
  return [...own, ...plans];
}

/** The first place of each name that is none of this agency's. */
function names(text: string, { foreign }: StyleContext): StyleNote[] {
  return foreign.flatMap((name): StyleNote[] => {
    const from = name.length < 3 ? -1 : text.indexOf(name);
    if (from === -1) return [];
    return [{ kind: "name", from, to: from + name.length, says: `写到了“${name}”，请核对是不是照搬了别处的文字。` }];
  });
}

/** Every note on one text, in its order. A place is told once. */
export function styleNotes(text: string, context: StyleContext): StyleNote[] {
  const all = [
    ...punctuation(text),
    ...brackets(text),
    ...numbering(text),
    ...years(text, context),
    ...names(text, context),
  ];
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter((note, index) => note.from >= (all[index - 1]?.to ?? 0));
}

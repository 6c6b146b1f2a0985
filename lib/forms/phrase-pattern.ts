import type { Phrase } from "./checks";

/** A pattern of a phrase, parted at its number: what must end right before it, what must begin right behind it. */
export type NumberPattern = { before: RegExp | null; behind: RegExp | null };
export type PhrasePatterns = {
  phrase: Phrase;
  numbers: readonly NumberPattern[];
  none: readonly RegExp[];
  all: readonly RegExp[];
};

/** Words that may stand between what is counted and the number. */
const FILLER =
  "(?:总?(?:数量|数|量)|[件条次人份]数|金额|一?共(?:计|有)?|合计|总计|累计|计有|为|是|有|达到?|了|：|仅|只|已|的)*";
const GAP = "[^\\d，。；！？\\n（）：]{0,30}?";
/** Behind the number nothing may be skipped that begins another item: 复议2件、诉讼1件. */
const GAP_BEHIND = GAP.replace("：", "：、");
const YEAR = "(?:\\d{4}年度?)";

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** One token: 收到|接到, 政府?, … */
function token(word: string): string {
  if (word === "…") return GAP;
  if (word === "Y") return YEAR;
  if (word === ".") return "$";
  const optional = word.endsWith("?");
  const choices = (optional ? word.slice(0, -1) : word).split("|").map(literal).join("|");
  return `(?:${choices})${optional ? "?" : ""}`;
}
const tokens = (words: string) => words.split(" ").filter(Boolean).map(token).join("");

function numberPattern(pattern: string): NumberPattern {
  const [before = "", behind = ""] = pattern.split("#").map((part) => part.trim());
  return {
    before: before === "" ? null : new RegExp(`${tokens(before)}${FILLER}$`, "u"),
    behind: behind === "" ? null : new RegExp(`^的?${tokens(behind).replaceAll(GAP, GAP_BEHIND)}`, "u"),
  };
}

/** Compiles the patterns of a phrase; the syntax is told where `Phrase` is defined. */
export const phrasePatterns = (phrase: Phrase): PhrasePatterns => ({
  phrase,
  numbers: phrase.says.map(numberPattern),
  none: (phrase.none ?? []).map((pattern) => new RegExp(`^${tokens(pattern)}$`, "u")),
  all: (phrase.all ?? []).map((pattern) => new RegExp(`^${tokens(pattern)}`, "u")),
});

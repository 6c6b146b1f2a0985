import type { Figure } from "./answers";
import type { Kind } from "./define";
import { blank, notApplicable, number } from "./totals";

/** 1 万元 is 1,000,000 分. Money is kept in 分 and shown in 万元. */
export const FEN_PER_UNIT = 1_000_000;
/** Bounds of decision 2, in counts and in 分 (nine digits of 万元 before the point). */
export const limits: Readonly<Record<Kind, { min: number; max: number }>> = {
  count: { min: 0, max: 999_999_999_999 },
  signed: { min: -999_999_999_999, max: 999_999_999_999 },
  money: { min: 0, max: 999_999_999_999_999 },
};

type Reading = { ok: true; figure: Figure } | { ok: false; says: string };
const read = (figure: Figure): Reading => ({ ok: true, figure });
const refuse = (says: string): Reading => ({ ok: false, says });

const NOT_APPLICABLE = /^(\/|-{1,2}|不适用)$/;
/** Measure words of the three forms, and those that people write beside them. Longest first. */
const UNITS = ["人次", "件", "条", "次", "个", "篇", "人", "项", "份", "部", "起", "宗", "名", "家", "期", "场", "批"];
/** How many 分 one of it is. */
const MONEY_UNITS: Readonly<Record<string, number>> = { 亿元: 1e10, 万元: FEN_PER_UNIT, 元: 100 };

/** Full-width signs to their half-width twins, every kind of minus and of space to one. Nothing else is touched. */
function normal(typed: string): string {
  return typed
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, "-")
    .replace(/[\s\u200B\u2060]+/g, " ")
    .replace(/(\d)。(?=\d)/g, "$1.")
    .trim();
}

/** Parts number and trailing unit: "12.5 万元" is ["12.5", "万元"]. */
function parted(text: string): [string, string] {
  const unit = [...Object.keys(MONEY_UNITS), ...UNITS].find((word) => text.endsWith(word)) ?? "";
  return [text.slice(0, text.length - unit.length).trim(), unit];
}

/**
 * Reads what somebody typed or pasted into a cell. Full-width digits, thousands separators and a trailing unit are
 * understood; "/", "—", "-" and 不适用 are not applicable; nothing is blank. What is not certain is refused with a
 * sentence, never guessed.
 * @param unit the unit of the cell: another one beside the number is refused.
 */
export function readFigure(kind: Kind, typed: string, unit?: string): Reading {
  const text = normal(typed);
  if (text === "") return read(blank);
  if (NOT_APPLICABLE.test(text)) return read(notApplicable);
  if (text === "无") return refuse("“无”可以是没有，也可以是不适用：没有请填 0，不适用请填 /。");
  const [amount, typedUnit] = parted(text);
  const wrongUnit = unitFault(kind, typedUnit, unit);
  if (wrongUnit) return refuse(wrongUnit);
  if (kind === "money" && typedUnit === "" && /\d ?[万亿]$/.test(amount))
    return refuse(`“${short(text)}”少了单位，请写成“${short(text)}元”，或者只填万元数。`);
  const strange = strangeFault(amount, text);
  if (strange) return refuse(strange);

  const digits = ungrouped(amount);
  if (digits === null) return refuse(`“${short(text)}”的千位分隔不对，请核对后只填数字。`);
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)(\d*)(?:\.(\d+))?$/.exec(digits) ?? [];
  if (kind !== "signed" && sign === "+") return refuse("这里填总数，不填增减，请去掉加号。");
  if (sign === "-" && kind !== "signed" && /[1-9]/.test(digits)) return refuse("这里不能填负数。");
  return kind === "money"
    ? readMoney(whole, fraction, MONEY_UNITS[typedUnit] ?? FEN_PER_UNIT)
    : readCount(kind, sign, whole, fraction);
}

const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

function unitFault(kind: Kind, typed: string, unit: string | undefined): string | null {
  if (typed === "") return null;
  if (kind === "money") return typed in MONEY_UNITS ? null : `这里填金额，写的单位却是“${typed}”。`;
  if (typed in MONEY_UNITS) return `这里填数量，写的单位却是“${typed}”。`;
  return unit && typed !== unit ? `这一格按“${unit}”计，写的单位却是“${typed}”，请核对后只填数字。` : null;
}

/** What is no plain number, each with its own sentence; null when it is one. */
function strangeFault(amount: string, text: string): string | null {
  if (text.length > 60) return `“${short(text)}”不是数字。没有请填 0，不适用请填 /。`;
  if (/^[+-]?[\d,]*\.?\d+$/.test(amount) && /\d/.test(amount)) return null;
  if (amount.startsWith("=")) return `“${short(text)}”是公式，请填算出的数。`;
  if (/^#[A-Z/0!?]+$/i.test(amount)) return `“${short(text)}”是表格里算错的公式，请核对原表后填数字。`;
  if (/^#+$/.test(amount)) return `“${short(text)}”是原表的列太窄，数字没有显示出来，请拉宽后再复制。`;
  if (/^\d{4}([-/.])\d{1,2}\1\d{1,2}( |$)|^\d{4}年(\d{1,2}月)?|^\d{1,2}月\d{1,2}日?$/.test(amount))
    return `“${short(text)}”是日期，不是数量，请核对后只填数字。`;
  if (/^[+-]?[\d.,]+ ?e ?[+-]?\d+$/i.test(amount)) return `请把“${short(text)}”写成完整的数字，不用科学记数法。`;
  if (/\d ?[万亿千百]/.test(amount)) return `请把“${short(text)}”写成完整的数字，例如 12000。`;
  if (/%|‰/.test(amount)) return "这里填数量，不填百分比。";
  if (/约|近|余|多|以上|左右/.test(amount)) return "请填准确的数，不填约数。";
  if (/^[零〇一二两三四五六七八九十百千万亿]+$/.test(amount)) return `请用阿拉伯数字填写“${short(text)}”。`;
  if (/^[+-]?[\d,]+\.$/.test(amount)) return `“${short(text)}”的小数点后面没有数字。`;
  if (/^[\d,. ]+$/.test(amount) && amount.includes(" "))
    return `“${short(text)}”中间有空格，看不出是一个数还是两个数。`;
  return `“${short(text)}”不是数字。没有请填 0，不适用请填 /。`;
}

/** Without thousands separators; null where these stand in the wrong places. */
function ungrouped(amount: string): string | null {
  if (!amount.includes(",")) return amount;
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(amount) ? amount.replaceAll(",", "") : null;
}

function readCount(kind: "count" | "signed", sign: string, whole: string, fraction: string): Reading {
  if (/[1-9]/.test(fraction)) return refuse("这里只填整数，不填小数。");
  const digits = whole.replace(/^0+(?=.)/, "");
  if (digits.length > 12) return refuse(`数字太大，最多 12 位，填了 ${digits.length} 位。`);
  const value = Number(digits || "0");
  return read(number(sign === "-" && value !== 0 && kind === "signed" ? -value : value));
}

/** Exact: digits are moved, nothing is multiplied in floating point. `fen` is 10ⁿ, the 分 of one unit. */
function readMoney(whole: string, fraction: string, fen: number): Reading {
  const places = Math.log10(fen);
  const decimals = fraction.replace(/0+$/, "");
  if (decimals.length > places) return refuse(`金额精确到分，小数点后最多 ${places} 位。`);
  const digits = (whole + decimals.padEnd(places, "0")).replace(/^0+(?=.)/, "");
  if (digits.length > 15) return refuse("金额太大，万元数的整数部分最多 9 位。");
  return read(number(Number(digits)));
}

/** 分 as 万元 without trailing zeros: 251000 分 is "0.251". */
function tenThousands(value: number): string {
  const digits = String(Math.abs(value)).padStart(7, "0");
  const decimals = digits.slice(-6).replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -6)}${decimals && `.${decimals}`}`;
}

const plain = (kind: Kind, value: number) => (kind === "money" ? tenThousands(value) : String(value));

/**
 * A figure as it is read: "" for blank (who calls decides what stands there), 不适用, −3 with a true minus,
 * money in 万元 with up to six decimals. A difference of two figures is shown by its kind too.
 */
export function showFigure(kind: Kind, figure: Figure): string {
  if (figure.state === "blank") return "";
  return figure.state === "not-applicable" ? "不适用" : plain(kind, figure.value).replace("-", "−");
}

/** What stands in an input: `readFigure` reads it back to the same figure. */
export function inputText(kind: Kind, figure: Figure): string {
  if (figure.state === "blank") return "";
  return figure.state === "not-applicable" ? "不适用" : plain(kind, figure.value);
}

/** The JSON number of a figure, money in 万元; null unless it is a number. Exact within the bounds of decision 2. */
export const jsonValue = (kind: Kind, { value }: Figure): number | null =>
  value === null ? null : kind === "money" ? value / FEN_PER_UNIT : value;

/** A figure back from its JSON number, money in 万元. @throws RangeError where it is no such figure, or finer than 分. */
export function fromJsonValue(kind: Kind, value: number): Figure {
  const figure = number(kind === "money" ? Math.round(value * FEN_PER_UNIT) : value);
  if (!Number.isSafeInteger(figure.value) || jsonValue(kind, figure) !== value)
    throw new RangeError(`${value} is no figure of kind ${kind}.`);
  return figure;
}

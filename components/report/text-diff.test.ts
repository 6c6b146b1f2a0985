import { expect, test } from "vitest";
import { diffText, diffWords, likeness, type Piece } from "./text-diff";

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `[+${text}]` : `[-${text}]`)).join("");
const before = (pieces: readonly Piece[]) =>
  pieces.flatMap(({ kind, text }) => (kind === "added" ? [] : [text])).join("");
const after = (pieces: readonly Piece[]) =>
  pieces.flatMap(({ kind, text }) => (kind === "removed" ? [] : [text])).join("");

test("a changed figure is shown as one figure taken out and one put in", () => {
  expect(shown(diffWords("全年新收申请65件，均已答复。", "全年新收申请64件，均已答复。"))).toBe(
    "全年新收申请[-65][+64]件，均已答复。",
  );
  expect(shown(diffWords("公开信息1,052条", "公开信息1,053条"))).toBe("公开信息[-1,052][+1,053]条");
  expect(shown(diffWords("占12.5%。", "占13.5%。"))).toBe("占[-12.5%][+13.5%]。");
});

test("words are compared, not letters", () => {
  expect(shown(diffWords("加强政策解读工作", "加强政策宣传工作"))).toBe("加强政策[-解读][+宣传]工作");
});

test("a single letter between two changes does not break the sentence into crumbs", () => {
  const pieces = diffWords("甲局的栏目", "乙区的网站");
  expect(pieces.filter(({ kind }) => kind === "same").every(({ text }) => text.length > 1)).toBe(true);
});

test("whatever is shown, leaving out the added gives the old text and leaving out the removed the new one", () => {
  const cases: [string, string][] = [
    ["", "新的一段。"],
    ["旧的一段。", ""],
    ["一是公开；二是解读；三是回应。", "一是解读；二是公开；三是回应关切；四是监督。"],
    ["本机关收到申请12件，结转3件，收费0.5万元。", "本机关共收到申请13件，结转2件，未收费。"],
    ["abc 甲 def", "abd 乙 deg"],
  ];
  for (const [old, now] of cases) {
    const pieces = diffWords(old, now);
    expect(before(pieces)).toBe(old);
    expect(after(pieces)).toBe(now);
  }
});

test("paragraphs that did not change stay whole, the changed one is compared with its earlier version", () => {
  const kinds = diffText(
    "第一段。\n第二段有申请65件，已办结。\n第三段。",
    "第一段。\n第二段有申请64件，已办结。\n第三段。",
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(["same", "changed", "same"]);
});

test("a paragraph put in before a changed one does not make the changed one look new", () => {
  const now = diffText(
    "存在的问题：栏目更新不及时，附件缺失较多。",
    "上年问题已经整改完成。\n存在的问题：栏目更新不够及时，附件缺失较多。",
  );
  expect(now.map(({ kind }) => kind)).toEqual(["added", "changed"]);
});

test("a paragraph that was replaced by quite another one is taken out and put in whole", () => {
  const now = diffText("今年没有行政复议案件。", "收费情况：本机关未收取信息处理费用。");
  expect(now.map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

test("blank lines are no change", () => {
  expect(diffText("一段。\n\n二段。", "一段。\n二段。\n").every(({ kind }) => kind === "same")).toBe(true);
});

test("likeness is 1 for the same text, 0 for texts without a common pair of letters", () => {
  expect(likeness("公开", "公开")).toBe(1);
  expect(likeness("公开", "申请")).toBe(0);
  expect(likeness("", "")).toBe(1);
  expect(likeness("", "公开")).toBe(0);
});

test("two long texts that share little are compared whole", () => {
  const text = (seed: number) =>
    Array.from(
      { length: 40 },
      (_, i) => `第${i * seed}项工作完成${(i * 37 * seed) % 91}件，${"内容".repeat((i * seed) % 30)}。`,
    ).join("\n");
  const [old, now] = [text(3), text(7)];
  const paragraphs = diffText(old, now);
  const side = (of: (pieces: readonly Piece[]) => string) => paragraphs.map(({ pieces }) => of(pieces)).filter(Boolean);
  expect(side(before)).toEqual(old.split("\n"));
  expect(side(after)).toEqual(now.split("\n"));
});

import { expect, test } from "vitest";
import { characterCount } from "./character-count";
import { similarity } from "./similarity";

const before =
  "一是公开内容还不够丰富，群众最关心的事项公开得少。二是2024年培训3次，基层人员业务不熟。三是栏目更新慢。";

test("new numbering, new years and new figures do not make a sentence new", () => {
  const now = "1.公开内容还不够丰富，群众最关心的事项公开得少。（二）2025年培训8次，基层人员业务不熟！";
  expect(similarity(now, before).share).toBe(1);
});

test("each sentence stands with its place and the one it is like", () => {
  const now = "今年新建了政策文件库，逐件核对了效力。\n公开内容还不够丰富，群众最关心的事项公开得比较少。";
  const { share, sentences } = similarity(now, before);
  expect(share).toBe(0.5);
  expect(sentences.map(({ like }) => like)).toEqual([null, "一是公开内容还不够丰富，群众最关心的事项公开得少。"]);
  expect(sentences.map(({ from, to }) => now.slice(from, to))).toEqual([
    "今年新建了政策文件库，逐件核对了效力。",
    "公开内容还不够丰富，群众最关心的事项公开得比较少。",
  ]);
});

test("an empty text is like nothing, and short headings do not count", () => {
  expect(similarity("", before).share).toBe(0);
  expect(similarity("（一）存在问题。\n三是栏目更新慢。", before)).toEqual({ share: 0, sentences: [] });
});

test.each([
  ["总体情况", 4],
  ["共 64 件，占 58.7%。", 7],
  ["网站 www.example.com 上线", 5],
  [" \n　", 0],
  ["𠮷日", 2],
])("%j counts %d characters", (text, count) => expect(characterCount(text)).toBe(count));

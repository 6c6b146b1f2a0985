import { expect, test } from "vitest";
import { wordsOf, wordsSought } from "./segmentation";

test("a text is found by every one, two and three characters that stand together", () => {
  expect([...wordsOf("依申请。公开")].sort()).toEqual(
    ["依", "依申", "依申请", "公", "公开", "开", "申", "申请", "请"].sort(),
  );
});

test("numbers and Latin words are whole words, however they are written", () => {
  expect([...wordsOf("收到 ６４ 件，PDF")].sort()).toEqual(["64", "pdf", "件", "收", "收到", "到"].sort());
});

test("what is sought is as narrow as the index allows, and signs are nothing", () => {
  expect(wordsSought("局")).toEqual(["局"]);
  expect(wordsSought("公开")).toEqual(["公开"]);
  expect(wordsSought("行政复议")).toEqual(["行政复", "政复议"]);
  expect(wordsSought('" * NEAR(')).toEqual(["near"]);
  expect(wordsSought("……")).toEqual([]);
});

test("every part of a text is found by what is sought for it", () => {
  const text = "全年收到信息公开申请64件，其中自然人申请60件。";
  for (let from = 0; from < text.length; from++)
    // A number cut in two is another number.
    for (const length of [1, 2, 3, 5, 9])
      for (const word of wordsSought(text.slice(from, from + length)))
        if (!/\d/.test(text.slice(from, from + length))) expect(wordsOf(text)).toContain(word);
});

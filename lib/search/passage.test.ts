import { expect, test } from "vitest";
import { passageIn } from "./passage";

const shown = (paragraphs: string[], words: string[]) =>
  passageIn(paragraphs, words)
    ?.map(({ text, sought }) => (sought ? `[${text}]` : text))
    .join("") ?? null;

test("the passage holds as many of the words as can stand together, each marked", () => {
  const paragraphs = ["主动公开信息20条。", "全年收到申请64件，均按期答复申请人。"];
  expect(shown(paragraphs, ["申请", "答复"])).toBe("全年收到[申请]64件，均按期[答复][申请]人。");
});

test("a long paragraph is cut around the words, and says so", () => {
  const long = `${"前文。".repeat(40)}依申请公开${"后文。".repeat(60)}`;
  const passage = shown([long], ["依申请"]) ?? "";
  expect(passage).toMatch(/^…….*\[依申请\]公开.*……$/);
  expect(passage.length).toBeLessThan(130);
});

test("full-width letters are found, and shown as they were written", () => {
  expect(shown(["见附件ＰＤＦ。"], ["pdf"])).toBe("见附件[ＰＤＦ]。");
});

test("where no word stands there is no passage", () => {
  expect(shown(["主动公开信息20条。"], ["诉讼"])).toBeNull();
});

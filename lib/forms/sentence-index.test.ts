import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceIndex } from "./sentence-index";
import { similarity } from "./similarity";

const source = (key: string, text: string, name = "示例市教育局") => ({ key, text, names: [name] });

test("a sentence taken over is found with whose it is, whatever figures and names were put in", () => {
  const find = sentenceIndex([
    source("jyj", "示例市教育局全年办结申请12件，均在法定期限内答复。逐校公布招生计划与录取结果。"),
    source("mzj", "困难群众救助的标准和名单按月公布。", "示例市民政局"),
  ]);
  const [match, ...others] = find("示例市财政局全年办结申请80件，均在法定期限内答复。本年预算公开了三级科目。", [
    "示例市财政局",
  ]);
  expect(others).toEqual([]);
  expect(match?.text).toContain("80件");
  expect(match?.sources).toEqual([
    { key: "jyj", text: "示例市教育局全年办结申请12件，均在法定期限内答复。", same: true },
  ]);
});

test("a sentence with a word changed is found as alike; one source counts once, its same words first", () => {
  const text =
    "完善登记、分办、审核、答复、归档的闭环流程，答复书统一编号。完善登记、分办、审核、答复、归档的闭环流程，答复书全部统一编号。";
  const [match] = sentenceIndex([source("a", text), source("b", text.replaceAll("登记", "接收"))])(
    "完善登记、分办、审核、答复、归档的闭环流程，答复书统一编号。",
    [],
  );
  expect(match?.sources.map(({ key, same }) => [key, same])).toEqual([
    ["a", true],
    ["b", false],
  ]);
});

test("nothing is found in nothing, and headings are too short to count", () => {
  expect(sentenceIndex([])("逐校公布招生计划与录取结果。", [])).toEqual([]);
  expect(sentenceIndex([source("a", "存在的问题。")])("存在的问题。", [])).toEqual([]);
});

test("the index finds exactly what comparing each with each finds", () => {
  const letters = fc.constantFrom(..."政府信息公开申请办结答复全年");
  const sentence = fc.array(letters, { minLength: 8, maxLength: 24 }).map((all) => `${all.join("")}。`);
  // Copies with a letter changed, so that many stand near the threshold.
  const near = fc.tuple(sentence, fc.nat(20), letters).map(([text, at, letter]) => {
    const place = at % (text.length - 1);
    return [text, text.slice(0, place) + letter + text.slice(place + 1)] as const;
  });
  fc.assert(
    fc.property(fc.array(near, { minLength: 1, maxLength: 8 }), (all) => {
      const [texts, other] = [all.map(([text]) => text).join(""), all.map(([, text]) => text).join("")];
      const alike = similarity(texts, other).sentences.filter(({ like }) => like !== null);
      const found = sentenceIndex([{ key: "a", text: other, names: [] }])(texts, []);
      expect(found.map(({ from }) => from)).toEqual(alike.map(({ from }) => from));
    }),
  );
});

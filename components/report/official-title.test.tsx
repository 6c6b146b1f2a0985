import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OfficialTitle } from "./official-title";

const title = (words: string) =>
  renderToStaticMarkup(<OfficialTitle title={words} agency="示例市科学技术局" />).replace(/ class="[^"]*"/, "");

test("the agency stands on a line of its own, and neither 政府信息公开工作 nor 年度报告 is torn apart", () => {
  expect(title("示例市科学技术局2025年政府信息公开工作年度报告")).toBe(
    "<h1>示例市科学技术局<br/>2025年<wbr/>政府信息公开工作<wbr/>年度报告</h1>",
  );
});

test("a title that says it otherwise is printed as it stands", () => {
  expect(title("2027年政府信息公开年报（示例市科学技术局）")).toBe(
    "<h1>2027年政府信息公开年报（示例市科学技术局）</h1>",
  );
});

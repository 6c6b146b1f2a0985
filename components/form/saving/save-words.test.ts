import { expect, test } from "vitest";
import type { QueueState } from "./save-queue";
import { saveWords } from "./save-words";

const quiet: QueueState = {
  ...{ opened: true, waiting: 0, sending: false, trouble: null, savedAt: "2026-01-22T06:03:22Z" },
  ...{ conflicts: new Map(), setAside: new Map() },
};
const words = (state: Partial<QueueState>, refused = 0) =>
  saveWords({ ...quiet, ...state }, refused, "2026-01-22").text;

test("a person reads when the report was saved, to the second on the same day", () => {
  expect(words({})).toBe("已保存 14:03:22");
  expect(words({ savedAt: "2026-01-19T09:05:00Z" })).toBe("已保存 1月19日 17:05");
});
test("nothing is called saved while the server has not acknowledged it", () => {
  expect(words({ waiting: 1 })).toBe("正在保存…");
  expect(words({ sending: true })).toBe("正在保存…");
});
test("nothing is called saved before the page has looked for what an earlier one left", () => {
  expect(words({ opened: false })).toBe("未保存：页面正在打开");
});
test("a person reads why something is not saved", () => {
  expect(words({ waiting: 3, trouble: { kind: "offline" } })).toBe("未保存：网络断开，3 处暂存在本机");
  expect(words({ waiting: 1, trouble: { kind: "signed-out" } })).toBe("未保存：登录已过期");
  expect(words({ trouble: { kind: "later", says: "服务器正忙，没有保存。内容在本机。", retryAt: 0 } })).toBe(
    "未保存：服务器正忙，没有保存",
  );
  expect(words({}, 2)).toBe("未保存：2 格不是能保存的数字");
});

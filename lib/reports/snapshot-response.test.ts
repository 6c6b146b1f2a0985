import { expect, test } from "vitest";
import { sha256 } from "@/lib/canonical-json";
import { snapshotResponse, withdrawnResponse } from "./snapshot-response";

const bytes = '{"title":"示例市科学技术局2025年"}';
const shown = { bytes, sha256: sha256(bytes) };
const ask = (tag?: string) => new Request("http://localhost/1.json", { headers: tag ? { "If-None-Match": tag } : {} });

test("what is downloaded is exactly what the hash is of", async () => {
  const response = snapshotResponse(ask(), shown, "for ever");
  expect(sha256(await response.text())).toBe(shown.sha256);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(response.headers.get("etag")).toBe(`"${shown.sha256}"`);
});

test("who has it already gets no bytes, also when a proxy weakened the tag", () => {
  for (const tag of [`"${shown.sha256}"`, `W/"${shown.sha256}"`, `"other", "${shown.sha256}"`, "*"])
    expect(snapshotResponse(ask(tag), shown, "current").status).toBe(304);
  expect(snapshotResponse(ask('"other"'), shown, "current").status).toBe(200);
});

test("a withdrawn report says why and which bytes it had, and nothing else of it", async () => {
  const gone = {
    ...{ agency: { code: "demo-kjj", name: "示例市科学技术局" }, year: 2025, revision: 1, sha256: shown.sha256 },
    ...{ reason: "数据有误。", at: new Date("2026-03-02T01:00:00Z"), snapshot: "secret" },
  };
  const response = withdrawnResponse(gone);
  expect(response.status).toBe(410);
  expect(await response.json()).toEqual({
    ...{ withdrawn: true, agency: gone.agency, year: 2025, revision: 1, sha256: shown.sha256 },
    ...{ reason: "数据有误。", at: "2026-03-02T01:00:00.000Z" },
  });
});

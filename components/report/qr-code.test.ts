import { expect, test } from "vitest";
import { qrPath } from "./qr-code";

test("a QR code begins with the finder pattern of its corner and grows with the address", () => {
  const short = qrPath("https://example.cn/reports/demo-kjj/2025");
  const long = qrPath(`https://example.cn/reports/${"a".repeat(200)}/2025/revisions/12`);
  expect(short.path).toMatch(/^(M[0-6] 0h1v1h-1z){7}M(?!7 )/);
  expect(long.size).toBeGreaterThan(short.size);
});

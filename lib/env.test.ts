import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keptSecret } from "./env";

test("a secret is made once, kept for its owner alone, and found again", () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-env-"));
  const file = join(folder, "data", "nextauth-secret");
  const made = keptSecret(file);
  expect(made.length).toBeGreaterThanOrEqual(43);
  expect(keptSecret(file)).toBe(made);
  expect(statSync(file).mode & 0o077).toBe(0);
  rmSync(folder, { recursive: true });
});

/** Asks drizzle-kit, on a copy, whether the tables have changed since the last migration was written. */
import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { root } from "./sources.mjs";

let pending = 0;
for (const [engine, dialect] of [
  ["sqlite", "sqlite"],
  ["postgres", "postgresql"],
]) {
  const copy = join(".tmp", `migrations-${engine}`);
  rmSync(join(root, copy), { recursive: true, force: true });
  cpSync(join(root, "db/migrations", engine), join(root, copy), { recursive: true });
  const before = readdirSync(join(root, copy)).length;
  const schema = `db/schema-${engine}.ts`;
  const args = ["drizzle-kit", "generate", "--dialect", dialect, "--schema", schema, "--out", copy];
  const status = await run("npx", ["--no-install", ...args, "--casing", "snake_case", "--name", "pending"]);
  if (status === 0 && readdirSync(join(root, copy)).length === before) continue;
  console.error(
    `${engine}: the tables differ from the migrations. npm run db:generate -- NAME writes what is missing.`,
  );
  pending++;
}
process.exit(pending === 0 ? 0 : 1);

/** `npm run db:generate -- NAME`: writes the pending migration of both engines under the same name. */
import { spawnSync } from "node:child_process";

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error("usage: npm run db:generate -- NAME (lower-case words, hyphens)");
  process.exit(2);
}
for (const engine of ["sqlite", "postgres"]) {
  const args = ["drizzle-kit", "generate", "--config", `db/${engine}.config.ts`, "--name", name];
  const { status } = spawnSync("npx", args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

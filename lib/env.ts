/** What the machine tells the program, checked once at its first use. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { databaseUrl } from "@/db/current";
import { sqliteFile } from "@/db/open";

const Env = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** The address people type. With https the session cookie is sent over https alone. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  /** "1": demonstration accounts stand on the sign-in page, nobody is made to change a password. */
  GONGKAI_DEMO: z.enum(["", "0", "1"]).default(""),
  /** A session unused for so long ends. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  /** How many megabytes of finished public pages are kept in memory. */
  KEPT_PAGES_MB: z.coerce.number().int().min(1).max(100_000).default(64),
});

/** @throws Error naming every variable that is wrong. */
export function env() {
  const read = Env.safeParse(process.env);
  if (read.success) return read.data;
  throw new Error(`The environment is not as it must be. ${z.prettifyError(read.error)}`);
}

export const demonstration = (): boolean => env().GONGKAI_DEMO === "1";

/** Where the program keeps what must survive beside the database: the folder of the SQLite file, else ./data. */
export const dataFolder = (): string =>
  databaseUrl().startsWith("file:") ? dirname(sqliteFile(databaseUrl())) : "./data";

/** On globalThis, because each of Next's bundles has its own copy of this module. */
const shared = globalThis as typeof globalThis & { gongkaiSecret?: string };

/** NEXTAUTH_SECRET; where there is none, one is made and kept beside the database. */
export function secret(): string {
  shared.gongkaiSecret ??= env().NEXTAUTH_SECRET ?? keptSecret(join(dataFolder(), "nextauth-secret"));
  return shared.gongkaiSecret;
}

export function keptSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    // "wx": of two processes starting at once one writes, both read the same.
    try {
      writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}

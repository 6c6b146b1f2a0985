/** One program on one database, for one worker. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openStore, sqliteFile } from "../db/open";
import { openSqlite } from "../db/open-sqlite";
import type { Store } from "../db/store";
import { templateFile } from "./prepare";

const root = join(import.meta.dirname, "..");
/** The tests seal their own cookies with it. */
export const secret = "a secret for the end-to-end tests alone";

export type House = {
  origin: string;
  /** Of its own, gone when it closes. */
  folder: string;
  databaseUrl: string;
  store: Store;
  /** What the program printed. */
  printed(): string;
  /** The program's process. */
  pid(): number | undefined;
  start(): Promise<void>;
  /** As a power cut would: `kill -9`. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

async function databaseOf(engine: "sqlite" | "postgres", folder: string, nth: number, empty: boolean): Promise<string> {
  if (engine === "sqlite") {
    const file = join(folder, "gongkai.db");
    if (!empty) copyFileSync(templateFile, file);
    return `file:${file}`;
  }
  const server = process.env.E2E_POSTGRES ?? "";
  const name = `worker_${nth}_${process.pid}`;
  const client = new pg.Client({ connectionString: `${server}postgres` });
  await client.connect();
  await client.query(`create database ${name}${empty ? "" : " template demonstration"}`);
  await client.end();
  return `${server}${name}`;
}

export async function openHouse(options: {
  engine: "sqlite" | "postgres";
  demonstration: boolean;
  empty: boolean;
  nth: number;
  extraForms?: Readonly<Record<string, unknown>>;
}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-e2e-"));
  mkdirSync(join(folder, "forms"));
  for (const [name, form] of Object.entries(options.extraForms ?? {}))
    writeFileSync(join(folder, "forms", `${name}.json`), JSON.stringify(form));
  const databaseUrl = await databaseOf(options.engine, folder, options.nth, options.empty);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  let child: ChildProcess | null = null;
  let printed = "";
  const start = async () => {
    child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        NEXTAUTH_URL: origin,
        NEXTAUTH_SECRET: secret,
        GONGKAI_DEMO: options.demonstration ? "1" : "0",
        FORMS_DIR: join(folder, "forms"),
        LOG_LEVEL: "error",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
      });
    await answering(origin, child, () => printed);
  };
  const kill = async () => {
    const ended = new Promise((done) => child?.once("exit", done));
    if (child?.exitCode !== null) return;
    child.kill("SIGKILL");
    await ended;
  };
  await start();
  // The program beside us writes into the same file: wait for it rather than fail a test.
  const store =
    options.engine === "sqlite"
      ? await openSqlite(sqliteFile(databaseUrl), 5000)
      : await openStore({ url: databaseUrl });
  return {
    ...{ origin, folder, databaseUrl, store, start, kill },
    printed: () => printed,
    pid: () => child?.pid,
    async close() {
      await store.close();
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * One that nobody listens on: two workers must never meet. Below the ports that the system gives to outgoing
 * connections, or a browser that knocks while the server is down could take the server's own.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(12_000, 32_000);
    const probe = createServer();
    const free = await new Promise<boolean>((done) =>
      probe.once("error", () => done(false)).listen(port, () => done(true)),
    );
    if (!free) continue;
    probe.close();
    await once(probe, "close");
    return port;
  }
  throw new Error("No free port.");
}

async function answering(origin: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${printed()}`);
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`The server does not answer:\n${printed()}`);
}

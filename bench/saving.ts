/** One cell saved, from the request to acknowledged on disk, against a bare server that writes the same rows. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { givenIn } from "../e2e/given";
import { freePort, type House, openHouse, secret } from "../e2e/house";
import { make, templateFile } from "../e2e/prepare";
import { sealSession, sessionCookie } from "../lib/auth/next-auth";
import { openSession } from "../lib/auth/sessions";
import { inTurns, median, type Row, rounded } from "./measure";

const editors = 50;
const [single, each, rounds] = [300, 12, 5];
const cell = "requests/received/person";
const root = join(import.meta.dirname, "..");

type Editor = { origin: string; path: string; cookie: string; user: string; version: number };
const agent = new Agent({ keepAlive: true, maxSockets: editors });

/** One save; the answer is read whole. @throws where it was not saved. */
function save(editor: Editor): Promise<number> {
  const figure = { state: "number", value: editor.version % 1000 };
  const change = { kind: "figure", cell, figure, base: editor.version };
  const body = JSON.stringify({ batch: randomUUID(), user: editor.user, changes: [change] });
  const from = performance.now();
  return new Promise((done, fail) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      cookie: editor.cookie,
    };
    const sent = request(`${editor.origin}${editor.path}`, { method: "POST", agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("end", () => {
        if (answer.statusCode !== 200) return fail(new Error(text));
        editor.version += 1;
        done(performance.now() - from);
      });
    });
    sent.on("error", fail).end(body);
  });
}

async function oneEditor(editor: Editor | undefined): Promise<number> {
  if (!editor) throw new Error("no editor");
  const times: number[] = [];
  for (let n = 0; n < single; n++) times.push(await save(editor));
  return median(times);
}

/** Saves a second, with every editor saving as soon as the last save is acknowledged. */
async function manyEditors(all: readonly Editor[]): Promise<number> {
  const from = performance.now();
  const one = async (editor: Editor) => {
    for (let n = 0; n < each; n++) await save(editor);
  };
  await Promise.all(all.map(one));
  return (all.length * each) / ((performance.now() - from) / 1000);
}

async function peopleOf(house: House): Promise<Editor[]> {
  const given = givenIn(house.store);
  const { users } = house.store.read.tables;
  const people: Editor[] = [];
  for (let n = 0; n < editors; n++) {
    const { agency, year, editor } = await given.report({ status: "draft", empty: true });
    const [user] = await house.store.read.select({ id: users.id }).from(users).where(eq(users.username, editor));
    const sid = await house.store.tx((tx) => openSession(tx, user?.id ?? "", new Date(), "bench"));
    const cookie = `${sessionCookie().name}=${await sealSession(sid)}`;
    people.push({
      ...{ origin: house.origin, path: `/api/reports/${agency}/${year}/changes` },
      ...{ cookie, user: user?.id ?? "", version: 0 },
    });
  }
  return people;
}

async function bareServer(folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, "bench/bare-server.mjs"), join(folder, "bare.db"), String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

export async function measureSaving(): Promise<Row[]> {
  if (!existsSync(templateFile)) await make(`file:${templateFile}`);
  process.env.NEXTAUTH_SECRET = secret;
  const house = await openHouse({ engine: "sqlite", demonstration: true, empty: false, nth: 90 });
  mkdirSync(join(root, ".tmp"), { recursive: true });
  // On the same disk as the program's database.
  const folder = mkdtempSync(join(house.folder, "bare-"));
  const port = await freePort();
  const bare = await bareServer(folder, port);
  try {
    const ours = await peopleOf(house);
    const theirs = ours.map((one, n) => ({
      ...{ ...one, origin: `http://localhost:${port}`, path: `/r${n}`, version: 0 },
    }));
    const one = await inTurns(
      rounds,
      () => oneEditor(ours[0]),
      () => oneEditor(theirs[0]),
    );
    const many = await inTurns(
      rounds,
      () => manyEditors(ours),
      () => manyEditors(theirs),
    );
    const [our, their] = [median(one.ours), median(one.theirs)];
    const [ourRate, theirRate] = [median(many.ours), median(many.theirs)];
    return [
      {
        ...{ name: "one cell saved, 1 editor, median", value: rounded(our), unit: "ms" },
        ...{ against: `bare node:http + better-sqlite3, ${rounded(their)} ms`, ratio: rounded(our / their) },
        ...{ target: "≤ 3", holds: our / their <= 3 },
      },
      {
        ...{ name: "cells saved, 50 editors", value: rounded(ourRate), unit: "saves/s" },
        ...{ against: `bare node:http + better-sqlite3, ${rounded(theirRate)} saves/s` },
        ...{ ratio: rounded(ourRate / theirRate), target: "≥ 0.333", holds: ourRate / theirRate >= 1 / 3 },
      },
    ];
  } finally {
    bare.kill();
    agent.destroy();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

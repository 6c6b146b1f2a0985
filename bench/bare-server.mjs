/** What saving is measured against: nothing but node:http and better-sqlite3, writing the same rows durably. */
import { createServer } from "node:http";
import Sqlite from "better-sqlite3";

const [file, port] = process.argv.slice(2);
const db = new Sqlite(file);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec(`
  create table figures (report text, cell text, state text, value integer, version integer, at integer, by text, primary key (report, cell));
  create table changes (id text primary key, report text, batch text, kind text, target text, before text, after text, version integer, at integer, by text);
  create index changes_report on changes (report, at);
  create index changes_target on changes (report, kind, target);
  create table batches (id text primary key, report text, user text, at integer, result text);
  create table reports (id text primary key, edited_at integer, edited_by text);
  create table audit (seq integer primary key, at integer, actor text, name text, action text, target text, outcome text, details text, previous text, hash text);
  create index audit_target on audit (target);
  create index audit_at on audit (at);
`);
const [figure, change, batch, edited, audit] = [
  `insert into figures values (?, ?, ?, ?, ?, ?, ?) on conflict do update set state = excluded.state, value = excluded.value, version = excluded.version, at = excluded.at, by = excluded.by`,
  "insert into changes values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  "insert into batches values (?, ?, ?, ?, ?)",
  "insert into reports values (?, ?, ?) on conflict do update set edited_at = excluded.edited_at, edited_by = excluded.edited_by",
  "insert into audit (at, actor, name, action, target, outcome, details, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
].map((sql) => db.prepare(sql));
const hash = "0".repeat(64);

const save = (report, body) => {
  const [at, user] = [Date.now(), body.user];
  const versions = {};
  db.exec("begin immediate");
  for (const { cell, figure: value, base } of body.changes) {
    const version = base + 1;
    versions[`figure:${cell}`] = version;
    figure.run(report, cell, value.state, value.value, version, at, user);
    change.run(crypto.randomUUID(), report, body.batch, "figure", cell, "{}", JSON.stringify(value), version, at, user);
  }
  const result = { savedAt: new Date(at).toISOString(), versions, conflicts: [] };
  batch.run(body.batch, report, user, at, JSON.stringify(result));
  edited.run(report, at, user);
  const details = JSON.stringify({ batch: body.batch, written: Object.keys(versions), conflicts: [] });
  audit.run(at, user, "x", "report.save", report, "done", details, hash, hash);
  db.exec("commit");
  return { ok: true, data: result };
};

createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const answer = Buffer.from(JSON.stringify(save(request.url, JSON.parse(Buffer.concat(chunks).toString()))));
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": answer.length }).end(answer);
  });
}).listen(Number(port), () => console.log("ready"));

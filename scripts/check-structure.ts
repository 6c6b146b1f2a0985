/** The rules of the house that no linter knows: names of files, direction of imports, cycles. One sentence per ban. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { filesBelow, root } from "./sources.mjs";

type Import = { of: string; typeOnly: boolean };
type Source = { path: string; text: string; imports: readonly Import[] };

const folders = ["app", "components", "lib", "db", "e2e", "scripts", "bench"];
const atRoot = [
  "server.ts",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "vitest.config.ts",
  "playwright.config.ts",
];
const isSource = (path: string) => /\.(tsx?|mjs)$/.test(path);
const isTest = (path: string) => /\.(test|type-test|fixture)\.tsx?$/.test(path);

const statement = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;
function importsOf(text: string): Import[] {
  return [...text.matchAll(statement)].map(([all, typeWord, named, called]) => {
    const names =
      /\{([^}]*)\}/
        .exec(all)?.[1]
        ?.split(",")
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    const everyNameIsType =
      names.length > 0 && !/^import\s+\w/.test(all) && names.every((name) => name.startsWith("type "));
    return { of: named ?? called ?? "", typeOnly: typeWord !== undefined || everyNameIsType };
  });
}

const paths = [...folders.flatMap(filesBelow), ...atRoot.filter((file) => existsSync(join(root, file)))];
const sources: Source[] = paths.filter(isSource).map((path) => {
  const text = readFileSync(join(root, path), "utf8");
  return { path, text, imports: importsOf(text) };
});
const known = new Set(sources.map(({ path }) => path));

/** The file of ours that an import names; null for packages. */
function resolve(from: string, of: string): string | null {
  if (!of.startsWith(".") && !of.startsWith("@/")) return null;
  const bare = of.startsWith("@/") ? of.slice(2) : join(dirname(from), of);
  return [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}.mjs`].find((path) => known.has(path)) ?? null;
}

const faults: string[] = [];
const ban = (path: string, sentence: string) => faults.push(`${path}: ${sentence}`);

// ── Names ──────────────────────────────────────────────────────────────────────────────────────────────────────────
const heap = /^(utils?|helpers?|types?|constants?|common|misc|shared|index|lib|functions|stuff)(\.|$)/;
const inApp =
  /^(page|layout|route|not-found|error|global-error|forbidden|unauthorized|icon|robots|sitemap|load-[a-z-]+)\.(tsx?|svg)$|\.module\.css$|^(globals|tokens)\.css$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/;
for (const path of paths.filter((one) => !one.startsWith("db/migrations"))) {
  const name = basename(path);
  if (heap.test(name)) ban(path, "a file is called what it does; a heap or a barrel says nothing.");
  if (path.startsWith("app/")) {
    if (!inApp.test(name))
      ban(path, "app holds routes only; what people see stands in components, what is known in lib.");
  } else if (!kebab.test(name)) ban(path, "names of files are lower case, words parted by hyphens.");
}

// ── Direction ──────────────────────────────────────────────────────────────────────────────────────────────────────
/** app → components → lib → db. What starts the program, seeds it or tests it stands above all. */
const rank = (path: string): number => {
  if (path.startsWith("db/seed/") || isTest(path) || path === "db/each-store.ts") return 5;
  return { db: 1, lib: 2, components: 3, app: 4 }[path.split("/")[0] ?? ""] ?? 5;
};
for (const { path, imports } of sources) {
  for (const { of, typeOnly } of imports) {
    const target = resolve(path, of);
    if (!target || rank(target) <= rank(path)) continue;
    // The tables store words of the domain (AgencyKind, Status, RichText): types only, gone when the program runs.
    if (path.startsWith("db/") && target.startsWith("lib/") && typeOnly) continue;
    ban(path, `imports ${target}; imports go app → components → lib → db.`);
  }
}

// ── Cycles ─────────────────────────────────────────────────────────────────────────────────────────────────────────
const edges = new Map(
  sources.map(({ path, imports }) => [
    path,
    imports.flatMap(({ of, typeOnly }) => (typeOnly ? [] : (resolve(path, of) ?? []))),
  ]),
);
const done = new Set<string>();
function walk(path: string, trail: readonly string[]): void {
  if (trail.includes(path)) {
    ban(path, `is in a circle: ${[...trail.slice(trail.indexOf(path)), path].join(" → ")}.`);
    return;
  }
  if (done.has(path)) return;
  for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
  done.add(path);
}
for (const { path } of sources) walk(path, []);

// ── Who may import what ────────────────────────────────────────────────────────────────────────────────────────────
/** Request-facing files of lib: they read cookies, redirect, revalidate. Everything else gets a ctx. */
const facesRequest = /^lib\/auth\/|\/(load(-[a-z]+)?|actions)\.ts$/;
for (const { path, text, imports } of sources) {
  if (isTest(path)) continue;
  for (const { of } of imports) {
    const ours = of.startsWith(".") || of.startsWith("@/");
    if (path.startsWith("lib/forms/")) {
      const target = resolve(path, of);
      const allowed = of === "zod" || of.startsWith("zod/") || target?.startsWith("lib/forms/");
      if (!allowed)
        ban(path, `imports ${of}; the language of forms also runs in a browser: zod and itself, nothing else.`);
    }
    if (/^next(\/|$)/.test(of) && path.startsWith("lib/") && !facesRequest.test(path))
      ban(path, `imports ${of}; verbs and readers never see the request: they get ctx.`);
    if (/^next-auth(\/|$)/.test(of) && !path.startsWith("lib/auth/"))
      ban(path, "imports next-auth; lib/auth is its only importer, so that it can be changed in one place.");
    if (
      !ours &&
      of === "drizzle-orm" &&
      path !== "db/dialect.ts" &&
      /import\s+(?:type\s+)?\{[^}]*\bsql\b[^}]*\}\s+from\s+"drizzle-orm"/.test(text)
    )
      ban(path, "imports sql; raw SQL differs between the engines and stands in db/dialect.ts alone.");
  }
}

// ── Verbs ──────────────────────────────────────────────────────────────────────────────────────────────────────────
for (const { path, text } of sources) {
  if (!/^lib\/(reports|agencies|users|collections)\//.test(path) || isTest(path)) continue;
  if (/\battempt\(\s*ctx/.test(text) && !/\b(audit|recordMove|writeRevision)\(/.test(text))
    ban(path, "changes something without an audit row in the same transaction.");
}

for (const fault of faults) console.error(fault);
console.log(`structure: ${sources.length} files, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

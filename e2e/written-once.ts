/** What must hold of a report after two people wrote in it over bad networks: read from the history, not the pages. */
import { and, eq } from "drizzle-orm";
import { canonicalJson } from "@/lib/canonical-json";
import type { RichText } from "@/lib/forms/answers";
import { plainText } from "@/lib/forms/rich-text";
import type { BadNetwork } from "./bad-network";
import { expect } from "./fixtures";
import type { House } from "./house";

type Author = { username: string; network: BadNetwork };
/** A number of a cell, or the plain text of a section, as a page shows it; "" where nobody wrote. */
const shown = (value: unknown): string => {
  if (!value || typeof value !== "object") return "";
  return "type" in value ? plainText(value as RichText) : String((value as { value: number | null }).value ?? "");
};

/**
 * Every acknowledged change is there once, and nobody wrote over what their page had never been told.
 * @returns what each target holds in the end, as a page shows it.
 */
export async function verifyHistory(
  house: House,
  agency: string,
  targets: readonly string[],
  authors: readonly Author[],
): Promise<Map<string, string>> {
  const { changes, reports, agencies, figures, sections, users } = house.store.read.tables;
  const [report] = await house.store.read
    .select({ id: reports.id })
    .from(reports)
    .innerJoin(agencies, and(eq(agencies.id, reports.agencyId), eq(agencies.code, agency)));
  const id = report?.id ?? "";
  const rows = await house.store.read
    .select({ row: changes, username: users.username })
    .from(changes)
    .innerJoin(users, eq(users.id, changes.byId))
    .where(eq(changes.reportId, id))
    .orderBy(changes.version);
  const cells = await house.store.read.select().from(figures).where(eq(figures.reportId, id));
  const texts = await house.store.read.select().from(sections).where(eq(sections.reportId, id));
  const held = new Map<string, { shown: string; version: number }>([
    ...cells.map(({ cell, value, version }) => [`figure:${cell}`, { shown: shown({ value }), version }] as const),
    ...texts.map(({ key, content, version }) => [`section:${key}`, { shown: shown(content), version }] as const),
  ]);
  const end = new Map<string, string>();
  for (const target of targets) {
    const history = rows
      .map(({ row, username }) => ({ ...row, username }))
      .filter((row) => `${row.kind}:${row.target}` === target);
    for (const [n, row] of history.entries()) {
      const before = history[n - 1];
      if (!before) continue;
      // One follows the other: nothing was written in between that the history does not know.
      expect(canonicalJson(row.before), `${target} before version ${row.version}`).toBe(canonicalJson(before.after));
      expect(row.version).toBeGreaterThan(before.version);
      const author = authors.find(({ username }) => username === row.username);
      if (before.username !== row.username)
        expect(
          author?.network.hasHeard(target, before.version),
          `${row.username} wrote version ${row.version} of ${target} without having been told version ${before.version}`,
        ).toBe(true);
    }
    const last = history.at(-1);
    const now = held.get(target);
    expect(now?.shown ?? "", `${target} is what was written last`).toBe(shown(last?.after));
    expect(now?.version ?? 0).toBe(last?.version ?? 0);
    for (const { username, network } of authors)
      for (const { version, value } of network.acknowledged.filter((one) => one.target === target)) {
        const same = history.filter(({ after }) => canonicalJson(after) === canonicalJson(value));
        const words = `${username} was told that ${shown(value)} is version ${version} of ${target}`;
        // A text that somebody goes on writing is one row of history, which keeps its newest words.
        const goesOn = history.find((row) => row.version >= version);
        if (target.startsWith("section:") && same.length === 0) expect(goesOn?.username, words).toBe(username);
        else
          expect(
            same.map((row) => row.version),
            words,
          ).toEqual([version]);
      }
    end.set(target, now?.shown ?? "");
  }
  return end;
}

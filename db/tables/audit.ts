import type { Kit } from "../kit";

export const auditTables = (kit: Kit) => {
  /** Append-only and hash-chained: `hash` covers the row and the hash before it. */
  const audit = kit.table(
    "audit",
    {
      seq: kit.count().primaryKey(),
      at: kit.instant().notNull(),
      actorId: kit.text(),
      /** The actor's name as it was then. */
      actorName: kit.text(),
      /** "report.submit", "user.disable" … */
      action: kit.text().notNull(),
      /** What it was done to: "report:…", "user:…". */
      target: kit.text(),
      outcome: kit.text().$type<"done" | "refused">().notNull(),
      details: kit.json<Record<string, unknown>>().notNull(),
      previous: kit.text().notNull(),
      hash: kit.text().notNull(),
    },
    (t) => [kit.index("audit_target").on(t.target), kit.index("audit_at").on(t.at)],
  );
  /** Facts of the installation: whether it is a demonstration, the setup link's hash. */
  const settings = kit.table("settings", { key: kit.text().primaryKey(), value: kit.text().notNull() });
  return { audit, settings };
};

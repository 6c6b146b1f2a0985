import type { AgencyKind, AgencyLevel } from "@/lib/forms/define";
import type { Kit } from "../kit";

/** Agencies as a tree. Codes never change nor are used again (decision 16). */
export const agencyTables = (kit: Kit) => {
  const agencies = kit.table(
    "agencies",
    {
      id: kit.text().primaryKey(),
      code: kit.text().notNull(),
      name: kit.text().notNull(),
      shortName: kit.text(),
      kind: kit.text().$type<AgencyKind>().notNull(),
      level: kit.text().$type<AgencyLevel>().notNull(),
      parentId: kit.text(),
      openedAt: kit.instant().notNull(),
      closedAt: kit.instant(),
      closeReason: kit.text(),
      successorId: kit.text(),
      /** Raised by every change; a stale form is refused. */
      version: kit.count().notNull().default(1),
    },
    (t) => [kit.unique("agencies_code").on(t.code), kit.index("agencies_parent").on(t.parentId)],
  );
  /** One row per rename, move, opening and closing, with its date. */
  const agencyChanges = kit.table(
    "agency_changes",
    {
      id: kit.text().primaryKey(),
      agencyId: kit
        .text()
        .notNull()
        .references(() => agencies.id),
      change: kit.text().$type<"create" | "rename" | "move" | "close">().notNull(),
      before: kit.text(),
      after: kit.text(),
      at: kit.instant().notNull(),
      byId: kit.text(),
    },
    (t) => [kit.index("agency_changes_agency").on(t.agencyId)],
  );
  return { agencies, agencyChanges };
};

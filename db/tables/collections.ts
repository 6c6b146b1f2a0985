import type { AgencyKind } from "@/lib/forms/define";
import type { Kit } from "../kit";
import type { agencyTables } from "./agencies";

/** Three dates kept apart, as Shanghai calendar days "2026-01-31" that end at 24:00 (decisions 14, 17). */
export type CollectionDates = { due: string; lastEdit: string; publication: string };

export const collectionTables = (kit: Kit, { agencies }: ReturnType<typeof agencyTables>) => {
  const collections = kit.table(
    "collections",
    {
      id: kit.text().primaryKey(),
      year: kit.count().notNull(),
      form: kit.text().notNull(),
      /** The agency whose reach the collection covers. */
      ownerId: kit
        .text()
        .notNull()
        .references(() => agencies.id),
      dates: kit.json<Record<AgencyKind, CollectionDates>>().notNull(),
      notice: kit.text().notNull().default(""),
      openedAt: kit.instant().notNull(),
      openedById: kit.text().notNull(),
      closedAt: kit.instant(),
      version: kit.count().notNull().default(1),
    },
    (t) => [kit.index("collections_year").on(t.year)],
  );
  /** Who must report. One per agency and year, whatever the collection (decision 14). */
  const obligations = kit.table(
    "obligations",
    {
      collectionId: kit
        .text()
        .notNull()
        .references(() => collections.id),
      agencyId: kit
        .text()
        .notNull()
        .references(() => agencies.id),
      year: kit.count().notNull(),
      /** An extension granted to this agency alone, with its reason. */
      extendedTo: kit.text(),
      extensionReason: kit.text(),
    },
    (t) => [kit.primaryKey({ columns: [t.agencyId, t.year] }), kit.index("obligations_collection").on(t.collectionId)],
  );
  return { collections, obligations };
};

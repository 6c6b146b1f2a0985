import type { Kit } from "../kit";

/** How the public site is served quickly: which state it is in, and the answers already made of that state. */
export const servingTables = (kit: Kit) => {
  /** One row, raised in the transaction of whatever changes a public page. */
  const publicGeneration = kit.table("public_generation", {
    id: kit.text().primaryKey(),
    generation: kit.count().notNull(),
    raisedAt: kit.instant().notNull(),
  });
  /** Finished answers. Good for their own generation alone; one of another is as if it were not there. */
  const keptAnswers = kit.table(
    "kept_answers",
    {
      /** Path of the address; what carries a query is kept in memory only. */
      address: kit.text().notNull(),
      /** 大字 and 高对比, as lib/view-choice.ts names them; "" for neither. */
      view: kit.text().notNull(),
      generation: kit.text().notNull(),
      status: kit.count().notNull(),
      headers: kit.json<Record<string, string>>().notNull(),
      body: kit.bytes().notNull(),
      gzip: kit.bytes(),
      brotli: kit.bytes(),
    },
    (t) => [kit.primaryKey({ columns: [t.address, t.view] }), kit.index("kept_answers_generation").on(t.generation)],
  );
  return { publicGeneration, keptAnswers };
};

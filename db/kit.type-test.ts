/** Compiled, never run: both kits must mean the same TypeScript, or the cast in kit.ts would lie. */
import { postgresKit as p, sqliteColumns as s } from "./kit";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>) => undefined;

const columns = <K extends typeof p | typeof s>(kit: K) => kit;
const [a, b] = [columns(p), columns(s)];

const inPostgres = a.table("t", {
  text: a.text().notNull(),
  maybe: a.text(),
  count: a.count().notNull(),
  amount: a.amount(),
  flag: a.flag().notNull().default(false),
  instant: a.instant().notNull(),
  json: a.json<{ some: number }>(),
  bytes: a.bytes().notNull(),
  words: a.words(),
});
const inSqlite = b.table("t", {
  text: b.text().notNull(),
  maybe: b.text(),
  count: b.count().notNull(),
  amount: b.amount(),
  flag: b.flag().notNull().default(false),
  instant: b.instant().notNull(),
  json: b.json<{ some: number }>(),
  bytes: b.bytes().notNull(),
  words: b.words(),
});

same<typeof inPostgres.$inferSelect, typeof inSqlite.$inferSelect>(true);
same<typeof inPostgres.$inferInsert, typeof inSqlite.$inferInsert>(true);
same<keyof typeof p, keyof typeof s>(true);

/** `tsx db/seed/seed.ts`: fills the database of DATABASE_URL with the demonstration, if it is empty. */
import { databaseUrl } from "@/db/current";
import { openStore } from "@/db/open";
import { makeDemonstration } from "./demonstration";

const store = await openStore({ url: databaseUrl() });
try {
  if ((await store.read.$count(store.read.tables.agencies)) > 0) {
    console.log("The database has agencies already; nothing was changed.");
  } else {
    const started = Date.now();
    const { reports } = await makeDemonstration(store, new Date());
    console.log(`演示数据: ${reports} reports in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
} finally {
  await store.close();
}

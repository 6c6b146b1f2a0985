/** `npm run restore -- FILE`: puts a backup in the place of the database. The server must be stopped. */
import { restoreStore } from "@/db/backup";
import { databaseUrl } from "@/db/current";

const file = process.argv[2];
if (!file || process.argv.length > 3) {
  console.error("usage: npm run restore -- FILE");
  process.exit(2);
}
try {
  const kept = restoreStore({ url: databaseUrl(), file });
  console.log(`restored ${file}${kept ? `; the former database is kept as ${kept}` : ""}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

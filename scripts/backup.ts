/** `npm run backup -- FILE`: one consistent copy of the database, while the server goes on. */
import { backupStore } from "@/db/backup";
import { databaseUrl } from "@/db/current";

const file = process.argv[2];
if (!file || process.argv.length > 3) {
  console.error("usage: npm run backup -- FILE");
  process.exit(2);
}
try {
  backupStore({ url: databaseUrl(), file });
  console.log(`backed up to ${file}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

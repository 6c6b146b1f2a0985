/** `npm run audit:verify`: follows both hash chains, the audit log's and the public log's. */
import { currentStore } from "@/db/current";
import { verifyAudit } from "@/lib/audit";
import { verifyPublicationLog } from "@/lib/reports/publication-log";
import { verifyRevisions } from "@/lib/reports/verify-revisions";

const store = await currentStore();
const results = [
  ["audit log", await verifyAudit(store)],
  ["public log", await verifyPublicationLog(store)],
  ["published revisions", await verifyRevisions(store)],
] as const;
await store.close();
for (const [what, { rows, broken }] of results)
  console.log(broken === null ? `${what}: ${rows} entries hold` : `${what}: entry ${broken} was changed or is missing`);
process.exit(results.every(([, { broken }]) => broken === null) ? 0 : 1);

import { and, desc, eq, gte, inArray } from "drizzle-orm";
import type { Db } from "@/db/store";
import type { ReportRow } from "./working-copy";

/** Everybody who submitted this revision, recalled and returned submissions included (decision 12). */
export async function submittersOf(tx: Db, report: Pick<ReportRow, "id">): Promise<Set<string>> {
  const { reportEvents: events } = tx.tables;
  const ofReport = eq(events.reportId, report.id);
  const [begun] = await tx
    .select({ version: events.version })
    .from(events)
    .where(and(ofReport, inArray(events.action, ["start", "correct"])))
    .orderBy(desc(events.version))
    .limit(1);
  const rows = await tx
    .select({ byId: events.byId })
    .from(events)
    .where(and(ofReport, eq(events.action, "submit"), gte(events.version, begun?.version ?? 0)));
  return new Set(rows.map(({ byId }) => byId));
}

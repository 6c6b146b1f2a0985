import { eq, placeholder } from "drizzle-orm";
import { kept } from "@/db/kept";
import type { Db } from "@/db/store";
import type { Actor, Role } from "@/lib/auth/actor";
import { Refusal } from "@/lib/errors";
import type { Found } from "./find-report";
import { allowed, allowedEver, permissions, type ReportAction, reportActions } from "./permissions";
import type { Status } from "./workflow";
import type { AgencyRow } from "./working-copy";

type Place = Pick<AgencyRow, "id" | "parentId">;

const parentOf = kept<{ id: string }, { parentId: string | null }[]>("parent_of", (db) => {
  const { agencies } = db.tables;
  return db
    .select({ parentId: agencies.parentId })
    .from(agencies)
    .where(eq(agencies.id, placeholder("id")));
});

/** The ids of an agency and of every one above it, nearest first. */
export async function lineage(tx: Db, agency: Place): Promise<string[]> {
  const line = [agency.id];
  for (let parent = agency.parentId; parent !== null && !line.includes(parent); ) {
    line.push(parent);
    const [above] = await parentOf(tx, { id: parent });
    parent = above?.parentId ?? null;
  }
  return line;
}

/** An editor acts at the agency alone, a supervisor also for all below it, an administrator everywhere. */
export function rolesAlong(actor: Actor, line: readonly string[]): Role[] {
  const reaches = actor.memberships.filter(
    ({ role, agencyId }) =>
      role === "administrator" || (role === "editor" ? agencyId === line[0] : line.includes(agencyId)),
  );
  return [...new Set(reaches.map(({ role }) => role))];
}

export const rolesAt = async (tx: Db, actor: Actor, agency: Place): Promise<Role[]> =>
  rolesAlong(actor, await lineage(tx, agency));

/** A closed agency's report is history: decided on and withdrawn still, but written no more (decision 16). */
const writing: readonly ReportAction[] = ["start", "edit", "explain", "submit", "correct"];

/** A report as far as permission asks for it; `status` null: not started. */
type Asked = { agency: AgencyRow; report: Pick<Found["report"], "backfilled" | "version"> & { status: Status | null } };

/**
 * May this actor do that to this report, seen at `version`?
 * @throws Refusal not-allowed, out-of-date, agency-closed, not-editable or wrong-status
 */
export async function authorise(
  { actor }: { actor: Actor },
  tx: Db,
  action: ReportAction,
  { agency, report }: Asked,
  version?: number,
): Promise<void> {
  const roles = await rolesAt(tx, actor, agency);
  if (!roles.some((role) => allowedEver(action, role, report.backfilled))) throw new Refusal("not-allowed");
  if (version !== undefined && version !== report.version) throw new Refusal("out-of-date");
  if (agency.closedAt && writing.includes(action)) throw new Refusal("agency-closed");
  if (!permissions[action].from.includes(report.status))
    throw new Refusal(action === "edit" || action === "explain" ? "not-editable" : "wrong-status");
}

/** What the buttons of a page may offer. Conditions that need more than role and state are asked by the verb. */
export function capabilities(roles: readonly Role[], { agency, report }: Pick<Found, "agency" | "report">) {
  const isPublic = report.currentRevision !== null && report.withdrawnAt === null;
  const demands: Partial<Record<ReportAction, boolean>> = {
    unschedule: report.publishAt !== null,
    correct: report.currentRevision !== null,
    cancelCorrection: report.currentRevision !== null,
    withdraw: isPublic,
  };
  const may = (action: ReportAction) =>
    roles.some((role) => allowed(action, report.status, role, report.backfilled)) &&
    (demands[action] ?? true) &&
    !(agency.closedAt && writing.includes(action));
  return Object.fromEntries(reportActions.map((action) => [action, may(action)])) as Record<ReportAction, boolean>;
}

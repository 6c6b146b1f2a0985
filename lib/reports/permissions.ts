/** The permission matrix, role × state × action: the one table that says who may do what, and when. */
import type { Role } from "@/lib/auth/actor";
import { type ActionName, moves, type Status, statuses } from "./workflow";

type Permission = {
  /** States of the working copy; null is "not started". */
  from: readonly (Status | null)[];
  by: readonly Role[];
  /** Administrators may, in back-filed reports only (decision 12). */
  backfilling?: true;
};

const open: readonly Status[] = ["draft", "returned"];
const everyone: readonly Role[] = ["editor", "supervisor", "administrator"];

/** What is done to a report without moving it on. */
export const otherActions = {
  read: { from: statuses, by: everyone },
  edit: { from: open, by: ["editor"], backfilling: true },
  explain: { from: open, by: ["editor"], backfilling: true },
  comment: { from: ["submitted", "returned", "approved"], by: ["supervisor"] },
  answer: { from: ["draft", "submitted", "returned", "approved"], by: ["editor", "supervisor"] },
  resolve: { from: ["draft", "submitted", "returned", "approved"], by: ["supervisor"] },
  judge: { from: ["submitted"], by: ["supervisor"] },
  assign: { from: ["draft", "submitted", "returned", "approved"], by: ["supervisor"] },
  reopen: { from: ["submitted", "returned"], by: ["supervisor"] },
} as const satisfies Record<string, Permission>;

export const permissions: Readonly<Record<ReportAction, Permission>> = {
  ...moves,
  // Where an open collection stands an editor starts; where none stands any more an administrator back-files.
  start: { from: [null], by: ["editor"], backfilling: true },
  ...otherActions,
};
export type ReportAction = ActionName | keyof typeof otherActions;
export const reportActions = Object.keys(permissions) as ReportAction[];

/** May this role at all do that to a report, whatever its state. */
export function allowedEver(action: ReportAction, role: Role, backfilled = false): boolean {
  const { by, backfilling } = permissions[action];
  return by.includes(role) || (role === "administrator" && backfilling === true && backfilled);
}

/** May this role do that to a report in this state. `status` null: not started. */
export function allowed(action: ReportAction, status: Status | null, role: Role, backfilled = false): boolean {
  return permissions[action].from.includes(status) && allowedEver(action, role, backfilled);
}

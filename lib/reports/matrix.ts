/** The permission matrix as a table in Markdown: what docs/report-life.md prints and the test compares. */
import type { Role } from "@/lib/auth/actor";
import { allowed, type ReportAction, reportActions } from "./permissions";
import { type Status, statuses, statusWords } from "./workflow";

const roles = ["editor", "supervisor", "administrator"] as const satisfies readonly Role[];
const letters: Record<Role, string> = { editor: "E", supervisor: "S", administrator: "A" };
export const matrixStates: readonly (Status | null)[] = [null, ...statuses];

/** Who may do something in a state: letters of the roles, `(A)` for back-filed reports alone; `–` for nobody. */
export function matrixCell(action: ReportAction, status: Status | null): string {
  const who = roles.map((role) => {
    if (allowed(action, status, role)) return letters[role];
    return allowed(action, status, role, true) ? `(${letters[role]})` : "";
  });
  return who.join("") || "–";
}

export function matrixTable(): string {
  const rows = reportActions.map((action) => [action, ...matrixStates.map((status) => matrixCell(action, status))]);
  const words = matrixStates.map((status) =>
    status === null ? "– (not started)" : `${status} ${statusWords[status]}`,
  );
  const head = ["action", ...words];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

import type { Branch } from "@/lib/agencies/tree";
import type { AgencyRow } from "@/lib/reports/working-copy";

export const agencyStates = { all: "全部", open: "在用", unstaffed: "还没有人", closed: "已关闭" } as const;
export type AgencyState = keyof typeof agencyStates;
export type AgencyFilter = { q: string; state: AgencyState };

/** `staffed`: codes of the agencies for which somebody works whose account is not disabled. */
export function inAgencyState(
  { code, closedAt }: AgencyRow,
  state: AgencyState,
  staffed: ReadonlySet<string>,
): boolean {
  if (state === "all") return true;
  if (state === "closed") return closedAt !== null;
  return closedAt === null && (state === "open" || !staffed.has(code));
}

/** Every word in the name, the short name or the code, however it is written. */
export function filterAgencies(
  tree: readonly Branch<AgencyRow>[],
  { q, state }: AgencyFilter,
  staffed: ReadonlySet<string>,
): Branch<AgencyRow>[] {
  const words = q.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  return tree.filter(({ node }) => {
    const text = [node.name, node.shortName, node.code].join(" ").toLowerCase();
    return inAgencyState(node, state, staffed) && words.every((word) => text.includes(word));
  });
}

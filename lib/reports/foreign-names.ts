import type { Db } from "@/db/store";
import type { AgencyRow } from "./working-copy";

/** So many names at most go to a page. */
const most = 3000;
const region = /(?:人民政府|政府|管理委员会|管委会)$/u;

/**
 * Names of agencies and regions that a report of this agency has no reason to speak of: all but its own, those above it
 * and those below it. A region is named as its government without 人民政府.
 */
export async function foreignNames(tx: Db, agency: AgencyRow): Promise<string[]> {
  const { agencies } = tx.tables;
  const rows = await tx
    .select({ id: agencies.id, name: agencies.name, kind: agencies.kind, parentId: agencies.parentId })
    .from(agencies);
  const parentOf = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const lineOf = (id: string): string[] => {
    const line: string[] = [];
    for (let at: string | null = id; at !== null && !line.includes(at); at = parentOf.get(at) ?? null) line.push(at);
    return line;
  };
  const above = lineOf(agency.id);
  const namesOf = ({ name, kind }: { name: string; kind: string }) =>
    kind === "government" ? [name, name.replace(region, "")] : [name];
  const own = rows.filter(({ id }) => above.includes(id) || lineOf(id).includes(agency.id)).flatMap(namesOf);
  const foreign = rows.filter(({ id }) => !above.includes(id) && !lineOf(id).includes(agency.id)).flatMap(namesOf);
  // 示例市 stands in 示例市科学技术局: a name that is part of one's own is no foreign one.
  return [...new Set(foreign)].filter((name) => !own.some((one) => one.includes(name))).slice(0, most);
}

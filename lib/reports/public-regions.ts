/** How the public finds an agency: by region, a region being the nearest government above (decision 15). */
import type { AgencyKind, AgencyLevel } from "@/lib/forms/define";

export type RegionAgency = {
  code: string;
  name: string;
  kind: AgencyKind;
  level: AgencyLevel;
  /** Code of the agency above; null at the top. */
  above: string | null;
};
export type Region<A extends RegionAgency = RegionAgency> = { code: string; label: string; agencies: A[] };

const ownDepartments: Record<AgencyLevel, string> = {
  province: "省直部门",
  city: "市直部门",
  county: "县直部门",
  township: "本级部门",
};

/** 示例市人民政府 → 示例市 */
export const placeName = (name: string): string => name.replace(/人民政府(办公室)?$/, "") || name;

/** The code of the region in which an agency stands: its own where it is a government. */
export function regionOf(agency: RegionAgency, byCode: ReadonlyMap<string, RegionAgency>): string {
  let place = agency;
  for (let steps = 0; place.kind !== "government" && place.above !== null && steps < 50; steps++) {
    const above = byCode.get(place.above);
    if (!above) break;
    place = above;
  }
  return place.code;
}

/**
 * Agencies by region, the topmost region first, the others in the order of `agencies`.
 * The topmost is named for its departments (市直部门), every other for its place (甲区).
 */
export function regionsOf<A extends RegionAgency>(agencies: readonly A[]): Region<A>[] {
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]));
  const tops = agencies.filter(({ above }) => above === null || !byCode.has(above));
  const regions = new Map<string, Region<A>>();
  for (const agency of [...tops, ...agencies]) {
    const code = regionOf(agency, byCode);
    const head = byCode.get(code);
    if (!head) continue;
    const region = regions.get(code) ?? { code, label: labelOf(head, tops), agencies: [] };
    if (!region.agencies.includes(agency)) region.agencies.push(agency);
    regions.set(code, region);
  }
  return [...regions.values()];
}

function labelOf(head: RegionAgency, tops: readonly RegionAgency[]): string {
  if (head.kind !== "government" || !tops.includes(head)) {
    const place = placeName(head.name);
    // 示例市甲区 is 甲区 on 示例市's own site.
    const above = tops.map(({ name }) => placeName(name)).find((name) => place.startsWith(name));
    return (above && tops.length === 1 && place.slice(above.length)) || place;
  }
  return tops.length === 1 ? ownDepartments[head.level] : `${placeName(head.name)}本级`;
}

type Node = Omit<RegionAgency, "above"> & { reports: number; children: readonly Node[] };

/** The tree of agencies, flat and by region. */
export function directoryOf(tree: readonly Node[]): Region<RegionAgency & { reports: number }>[] {
  const flat = (nodes: readonly Node[], above: string | null): (RegionAgency & { reports: number })[] =>
    nodes.flatMap(({ children, ...node }) => [{ ...node, above }, ...flat(children, node.code)]);
  return regionsOf(flat(tree, null));
}

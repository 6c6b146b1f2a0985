import type { Figures } from "@/lib/forms/answers";
import { settledRows } from "@/lib/forms/request-tables";
import { number } from "@/lib/forms/totals";
import type { DemoAgency } from "./city";
import { about, split } from "./figures-2014";
import { type Random, random } from "./random";

/** Weights of the outcomes of a request: most are granted, most kinds are rare. */
const outcomes: Record<(typeof settledRows)[number] | "other", number> = {
  granted: 44,
  partlyGranted: 10,
  stateSecret: 0,
  forbiddenByLaw: 1,
  publicSecurity: 0,
  thirdPartyRights: 2,
  internalAffairs: 3,
  inProcess: 3,
  enforcementFile: 4,
  administrativeQuery: 3,
  notHeld: 12,
  notReadyMade: 4,
  stillUnclear: 2,
  complaint: 4,
  repeated: 2,
  publication: 0,
  excessive: 0,
  confirmation: 2,
  other: 4,
};
const applicants = { person: 70, company: 16, research: 3, charity: 2, legal: 6, other: 3 };
type Applicant = keyof typeof applicants;
const kinds = Object.keys(applicants) as Applicant[];

/** What one year hands to the next: cases not yet settled (M4), documents in force (M5), projects (form-2019). */
export type Carried = { open: Record<Applicant, number>; inForce: number; projects: Record<string, number> };

export const startOf = (agency: DemoAgency): Carried => {
  const chance = random(`${agency.code}/start`);
  return {
    open: { person: chance.int(0, 2), company: 0, research: 0, charity: 0, legal: 0, other: 0 },
    inForce: chance.int(agency.size, agency.size * 5),
    projects: {
      licences: agency.size * 2,
      otherServices: agency.size * 3,
      penalties: agency.size * 4,
      coercion: Math.floor(agency.size / 2),
      fees: Math.floor(agency.size / 4),
    },
  };
};

/** The matrix of part three: in each column new + carried over = settled + carried on. */
function requests(chance: Random, usual: number, open: Carried["open"], otherRow: string) {
  const received = split(chance, usual, applicants);
  const cells: Record<string, number> = {};
  const next = { ...open };
  for (const kind of kinds) {
    const all = received[kind] + open[kind];
    const carriedOut = Math.min(all, Math.round((all * chance.int(0, 8)) / 100));
    const { other, ...settled } = split(chance, all - carriedOut, outcomes);
    for (const row of settledRows) cells[`requests/${row}/${kind}`] = settled[row];
    cells[`requests/received/${kind}`] = received[kind];
    cells[`requests/carriedIn/${kind}`] = open[kind];
    cells[`requests/${otherRow}/${kind}`] = other;
    cells[`requests/carriedOut/${kind}`] = carriedOut;
    next[kind] = carriedOut;
  }
  return { cells, open: next };
}

function disputes(chance: Random, requested: number): Record<string, number> {
  const most = Math.min(4, Math.floor(requested / 12));
  return Object.fromEntries(
    [
      ["reconsideration", chance.int(0, most)] as const,
      ["litigationDirect", chance.int(0, Math.floor(most / 2))] as const,
      ["litigationAfterReconsideration", chance.int(0, Math.floor(most / 3))] as const,
    ].flatMap(([row, cases]) =>
      Object.entries(split(chance, cases, { upheld: 6, corrected: 1, otherResult: 2, pending: 1 })).map(
        ([column, value]) => [`disputes/${row}/${column}`, value] as const,
      ),
    ),
  );
}

const asFigures = (values: Readonly<Record<string, number>>): Figures =>
  Object.fromEntries(Object.entries(values).map(([cell, value]) => [cell, number(value)]));

/** An agency that may not make rules says so, instead of writing zeros. */
const noRules = (columns: readonly string[]): Figures =>
  Object.fromEntries(
    columns.map((column) => [`regulations/rules/${column}`, { state: "not-applicable", value: null }]),
  );

/** One year in the format of 2019, every relation kept, and what it hands on. */
export function figures2019(agency: DemoAgency, year: number, before: Carried): { figures: Figures; after: Carried } {
  const chance = random(`${agency.code}/${year}/figures`);
  const usual = random(`${agency.code}/2019`).int(agency.size * 3, agency.size * 8);
  const matrix = requests(chance, about(chance, usual), before.open, "otherResults");
  const made = chance.int(0, Math.ceil(agency.size / 3));
  const projects = { ...before.projects };
  const lists: Record<string, number> = {};
  for (const [row, table] of Object.entries({
    licences: "licences",
    otherServices: "licences",
    penalties: "penalties",
    coercion: "penalties",
    fees: "fees",
  })) {
    const last = before.projects[row] ?? 0;
    const change = Math.max(-last, chance.int(-2, 2));
    lists[`${table}/${row}/lastYear`] = last;
    lists[`${table}/${row}/change`] = change;
    if (row !== "fees") lists[`${table}/${row}/decisions`] = last * chance.int(2, 6);
    projects[row] = last + change;
  }
  const figures = asFigures({
    "regulations/normativeDocuments/madeThisYear": made,
    "regulations/normativeDocuments/publishedThisYear": made,
    "regulations/normativeDocuments/publishedTotal": before.inForce + made,
    ...lists,
    "procurement/procurement/projects": chance.int(1, agency.size * 2),
    "procurement/procurement/amount": chance.int(200, 9000) * agency.size * 100 * 10,
    ...matrix.cells,
    ...disputes(chance, usual),
  });
  return {
    figures: { ...figures, ...noRules(["madeThisYear", "publishedThisYear", "publishedTotal"]) },
    after: { open: matrix.open, inForce: before.inForce + made, projects },
  };
}

/** One year in the format of 2021, every relation kept, and what it hands on. */
export function figures2021(agency: DemoAgency, year: number, before: Carried): { figures: Figures; after: Carried } {
  const chance = random(`${agency.code}/${year}/figures`);
  const usual = random(`${agency.code}/2019`).int(agency.size * 3, agency.size * 8);
  const matrix = requests(chance, about(chance, usual), before.open, "otherReason");
  for (const kind of kinds)
    Object.assign(matrix.cells, { [`requests/notCorrected/${kind}`]: 0, [`requests/feeUnpaid/${kind}`]: 0 });
  const issued = chance.int(0, Math.ceil(agency.size / 3));
  const abolished = Math.min(before.inForce, chance.int(0, 2));
  const inForce = before.inForce + issued - abolished;
  const yearly = random(`${agency.code}/2021`);
  const usually = (low: number, high: number) => about(chance, yearly.int(low * agency.size, high * agency.size));
  const figures = asFigures({
    "regulations/normativeDocuments/issued": issued,
    "regulations/normativeDocuments/abolished": abolished,
    "regulations/normativeDocuments/inForce": inForce,
    "licences/licences/decisions": usually(10, 90),
    "penalties/penalties/decisions": usually(1, 12),
    "penalties/coercion/decisions": usually(0, 1),
    "fees/fees/amount": agency.kind === "township" ? 0 : usually(20_000, 900_000),
    ...matrix.cells,
    ...disputes(chance, usual),
  });
  return {
    figures: { ...figures, ...noRules(["issued", "abolished", "inForce"]) },
    after: { ...before, open: matrix.open, inForce },
  };
}

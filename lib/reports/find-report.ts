import { and, eq, placeholder } from "drizzle-orm";
import { kept } from "@/db/kept";
import type { Db } from "@/db/store";
import { Refusal } from "@/lib/errors";
import type { Form } from "@/lib/forms/define";
import { formById } from "@/lib/forms/registry";
import type { AgencyRow, ReportRow } from "./working-copy";

/** A report with the agency it is of and the form it is in. */
export type Found = { agency: AgencyRow; report: ReportRow; form: Form };

/** How the audit log names a report: codes and years never change. */
export const reportTarget = ({ agency, year }: { agency: string; year: number }): string => `report:${agency}/${year}`;

/** @throws Refusal not-found */
export async function findAgency(tx: Db, code: string): Promise<AgencyRow> {
  const { agencies } = tx.tables;
  const [agency] = await tx.select().from(agencies).where(eq(agencies.code, code));
  if (!agency) throw new Refusal("not-found", {}, "没有这个机构。");
  return agency;
}

/** Null where the report was not started. */
export async function maybeReport(tx: Db, agency: AgencyRow, year: number): Promise<Found | null> {
  const { reports } = tx.tables;
  const [report] = await tx
    .select()
    .from(reports)
    .where(and(eq(reports.agencyId, agency.id), eq(reports.year, year)));
  return report ? { agency, report, form: formById(report.form) } : null;
}

const agencyAndReport = kept<{ code: string; year: number }, { agency: AgencyRow; report: ReportRow | null }[]>(
  "agency_and_report",
  (db) => {
    const { agencies, reports } = db.tables;
    return db
      .select({ agency: agencies, report: reports })
      .from(agencies)
      .leftJoin(reports, and(eq(reports.agencyId, agencies.id), eq(reports.year, placeholder("year"))))
      .where(eq(agencies.code, placeholder("code")));
  },
);

/** @throws Refusal not-found where there is no such agency, or its report was not started. */
export async function findReport(tx: Db, { agency: code, year }: { agency: string; year: number }): Promise<Found> {
  const [row] = await agencyAndReport(tx, { code, year });
  if (!row) throw new Refusal("not-found", {}, "没有这个机构。");
  const { agency, report } = row;
  if (!report) throw new Refusal("not-found", {}, "这一年度的报告还没有开始填写。");
  return { agency, report, form: formById(report.form) };
}

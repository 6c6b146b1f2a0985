import { loadCurrentRevision } from "@/lib/reports/load-public";
import { snapshotResponse, withdrawnResponse } from "@/lib/reports/snapshot-response";

export const dynamic = "force-dynamic";

/** The current revision, byte for byte its snapshot. */
export async function GET(request: Request, { params }: RouteContext<"/reports/[agency]/[year]/report.json">) {
  const { agency, year } = await params;
  const report = await loadCurrentRevision(agency, year);
  return report.state === "withdrawn" ? withdrawnResponse(report) : snapshotResponse(request, report, "current");
}

import { loadRevision } from "@/lib/reports/load-public";
import { snapshotResponse, withdrawnResponse } from "@/lib/reports/snapshot-response";

export const dynamic = "force-dynamic";

/** What stands at /reports/{agency}/{year}/revisions/{n}.json: next.config.ts leads there to here. */
export async function GET(request: Request, { params }: RouteContext<"/api/snapshots/[agency]/[year]/[n]">) {
  const { agency, year, n } = await params;
  const shown = await loadRevision(agency, year, n);
  if (shown.withdrawn?.unlawful) return withdrawnResponse({ ...shown, ...shown.withdrawn });
  return snapshotResponse(request, shown, "for ever");
}

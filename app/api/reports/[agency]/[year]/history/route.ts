import { actingCtx } from "@/lib/auth/current";
import { failure } from "@/lib/auth/failure";
import { ReadHistory } from "@/lib/reports/inputs";
import { readHistory } from "@/lib/reports/read-history";

export const dynamic = "force-dynamic";

/** GET ?kind=&target=&below=: a Result with the changes of one cell or section, asked for by the desk. */
export async function GET(request: Request, { params }: RouteContext<"/api/reports/[agency]/[year]/history">) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const result = await Promise.resolve()
    .then(async () => readHistory(await actingCtx(), ReadHistory.parse({ ...asked, ...(await params) })))
    .then((data) => ({ ok: true as const, data }), failure);
  return Response.json(result, { status: result.ok ? 200 : 400, headers: { "Cache-Control": "no-store" } });
}

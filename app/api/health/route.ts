import { currentStore } from "@/db/current";

export const dynamic = "force-dynamic";

/** Alive, and the database answers. What is wrong stands in the log, not here. */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    const { read } = await currentStore();
    await read.select({ key: read.tables.settings.key }).from(read.tables.settings).limit(1);
    return Response.json({ ok: true }, { headers });
  } catch (error) {
    console.error("health: the database does not answer", error);
    return Response.json({ ok: false }, { status: 503, headers });
  }
}

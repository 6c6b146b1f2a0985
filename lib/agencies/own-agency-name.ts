import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/actor";

/** The agency that a person works for, as the bar over their pages names it; null: they hold no role. */
export async function ownAgencyName({ actor, store }: Ctx): Promise<string | null> {
  const [first] = actor.memberships;
  if (!first) return null;
  const { agencies } = store.read.tables;
  const [agency] = await store.read
    .select({ name: agencies.name })
    .from(agencies)
    .where(eq(agencies.id, first.agencyId));
  return agency?.name ?? null;
}

/** Request-facing: what pages call. */
import { cache } from "react";
import { missingPage } from "@/lib/agencies/load";
import { requireRole } from "@/lib/auth/current";
import { readCollection, readCollections } from "./read";

export const loadCollections = cache(async () => readCollections(await requireRole("supervisor", "administrator")));
export const loadCollection = cache(async (id: string) => {
  const ctx = await requireRole("supervisor", "administrator");
  return readCollection(ctx, id).catch(missingPage);
});

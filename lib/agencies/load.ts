/** Request-facing: what pages call. */
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireCtx, requireRole } from "@/lib/auth/current";
import { Refusal } from "@/lib/errors";
import { agencyOptions, readAgency, readTree } from "./read";

export const loadTree = cache(async () => readTree(await requireRole("administrator")));
/** Agencies to choose from, for the person signed in. */
export const loadAgencyOptions = cache(async () => agencyOptions(await requireCtx()));
export const loadAgency = cache(async (code: string) => {
  const ctx = await requireRole("administrator");
  return readAgency(ctx, code).catch(missingPage);
});

/** Not found is a page of its own; everything else goes on. */
export function missingPage(error: unknown): never {
  if (error instanceof Refusal && error.code === "not-found") notFound();
  throw error;
}

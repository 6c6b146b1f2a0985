/** For public pages: the readers of public-read.ts with the store at hand, once per request. */
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentStore } from "@/db/current";
import { systemClock } from "@/lib/clock";
import { publicPredecessors } from "./public-predecessors";
import { currentRevision, publicAgency, publicHome, revision, topAgency } from "./public-read";
import { placeName } from "./public-regions";
import { publicSearch } from "./public-search";
import { publicTimeliness } from "./public-timeliness";
import type { SearchAddress } from "./search-address";

/** A report year as it stands in an address; anything else leads nowhere. */
function yearIn(segment: string): number {
  if (!/^[12]\d{3}$/.test(segment)) notFound();
  return Number(segment);
}

export const loadHome = cache(async () => publicHome(await currentStore()));
/** Whose site it is: the agency at the top; nulls before there is any. */
export const loadSite = cache(async () => {
  const top = await topAgency(await currentStore());
  return { place: top ? placeName(top.name) : null, host: top?.name ?? null };
});
export const loadTimeliness = cache(async () => publicTimeliness(await currentStore(), systemClock));
export const loadPublicAgency = cache(async (code: string) => publicAgency(await currentStore(), code));
export const loadPredecessors = cache(async (code: string) => publicPredecessors(await currentStore(), code));
export const loadSearch = async ({ question, filters, page }: SearchAddress) =>
  publicSearch(await currentStore(), question, filters, { page });
export const loadCurrentRevision = cache(
  async (code: string, year: string) => (await currentRevision(await currentStore(), code, yearIn(year))) ?? notFound(),
);
export const loadRevision = cache(async (code: string, year: string, n: string) => {
  if (!/^[1-9]\d{0,5}$/.test(n)) notFound();
  return (await revision(await currentStore(), code, yearIn(year), Number(n))) ?? notFound();
});
/** Null instead of 404: the revision before, with which a correction is compared. */
export const loadEarlier = cache(async (code: string, year: number, n: number) =>
  n < 1 ? null : revision(await currentStore(), code, year, n),
);

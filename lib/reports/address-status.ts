import { eq } from "drizzle-orm";
import type { Store } from "@/db/store";
import { publicStatus } from "./public-status";

const agencyPage = /^\/agencies\/([^/]+)\/?$/;
const reportPage = /^\/reports\/([^/]+)\/([^/.]+)(?:\/revisions\/([^/.]+))?\/?$/;

/**
 * What the page of an agency, a report or a revision answers: 404 where there is none, 410 once it was withdrawn from
 * there (decision 11). Every other address is 200 here: it is not this function's to say.
 */
export async function addressStatus(store: () => Promise<Store>, path: string): Promise<200 | 404 | 410> {
  const [, agency] = agencyPage.exec(path) ?? [];
  if (agency) return agencyStatus(await store(), agency);
  const [, code, year, n] = reportPage.exec(path) ?? [];
  if (!code || !year) return 200;
  if (!/^[12]\d{3}$/.test(year) || (n !== undefined && !/^[1-9]\d{0,5}$/.test(n))) return 404;
  return publicStatus(await store(), code, Number(year), n === undefined ? undefined : Number(n));
}

async function agencyStatus({ read: db }: Store, code: string): Promise<200 | 404> {
  const { agencies } = db.tables;
  const [row] = await db.select({ id: agencies.id }).from(agencies).where(eq(agencies.code, code));
  return row ? 200 : 404;
}

import { eq } from "drizzle-orm";
import { oneMore } from "@/db/dialect";
import type { Db } from "@/db/store";
import { Refusal } from "@/lib/errors";
import { findAgency } from "@/lib/reports/find-report";
import type { AgencyRow } from "@/lib/reports/working-copy";

/** An agency that still works, named in the field `field`. @throws Refusal invalid with a sentence there */
export async function openAgency(tx: Db, code: string, field: string): Promise<AgencyRow> {
  const refuse = (says: string) => new Refusal("invalid", { [field]: says });
  const agency = await findAgency(tx, code).catch((error: unknown) => {
    throw error instanceof Refusal ? refuse("没有这个机构。") : error;
  });
  if (agency.closedAt) throw refuse("这个机构已经关闭，选另一个。");
  return agency;
}

/** What may be changed of an agency that still works. @throws Refusal agency-closed */
export async function changeAgency(tx: Db, { id, closedAt }: AgencyRow, set: Partial<AgencyRow>): Promise<void> {
  if (closedAt) throw new Refusal("agency-closed", {}, "这个机构已经关闭，不能再改。");
  const { agencies } = tx.tables;
  await tx
    .update(agencies)
    .set({ ...set, version: oneMore(agencies.version) })
    .where(eq(agencies.id, id));
}

export async function codeOf(tx: Db, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const { agencies } = tx.tables;
  const [row] = await tx.select({ code: agencies.code }).from(agencies).where(eq(agencies.id, id));
  return row ? row.code : null;
}

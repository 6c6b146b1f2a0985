import type { Db } from "@/db/store";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator, demandVersion } from "@/lib/auth/administration";
import { dayOf, startOfDay } from "@/lib/clock";
import { Refusal } from "@/lib/errors";
import { chineseDate } from "@/lib/format";
import { findAgency } from "@/lib/reports/find-report";
import type { AgencyRow } from "@/lib/reports/working-copy";
import { changeAgency } from "./find-agency";
import type { RenameAgency } from "./inputs";
import { lastChange, recordChange } from "./insert-agency";

/** Entered on the day it holds from, or later. What was published keeps the name it was published under. */
export async function renameAgency(ctx: Ctx, { code, version, name, shortName, on }: RenameAgency): Promise<void> {
  const entry = { action: "agency.rename", target: `agency:${code}` };
  await attempt(ctx, entry, async (tx) => {
    demandAdministrator(ctx.actor);
    const agency = await findAgency(tx, code);
    demandVersion(agency, version);
    const at = await dayOfChange(tx, agency, on, ctx.clock.now());
    await changeAgency(tx, agency, { name, shortName: shortName || null });
    const from = { agencyId: agency.id, at, byId: ctx.actor.userId };
    if (name !== agency.name) await recordChange(tx, { ...from, change: "rename", before: agency.name, after: name });
    await audit(tx, ctx, { ...entry, details: { before: agency.name, after: name, shortName, on: dayOf(at) } });
  });
}

/** @throws Refusal invalid at the field `on` */
async function dayOfChange(tx: Db, { id }: AgencyRow, on: string | undefined, now: Date): Promise<Date> {
  const today = dayOf(now);
  if (on === undefined || on === today) return now;
  if (on > today) throw new Refusal("invalid", { on: "还没到这一天，到那天再改。" });
  const last = await lastChange(tx, id);
  if (last && on < dayOf(last)) throw new Refusal("invalid", { on: `不能早于上一次变动（${chineseDate(last)}）。` });
  return startOfDay(on);
}

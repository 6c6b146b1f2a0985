import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator, demandVersion } from "@/lib/auth/administration";
import { Refusal } from "@/lib/errors";
import { lineage } from "@/lib/reports/authorise";
import { findAgency } from "@/lib/reports/find-report";
import { changeAgency, codeOf, openAgency } from "./find-agency";
import type { MoveAgency } from "./inputs";
import { recordChange } from "./insert-agency";

/** Puts an agency, with all below it, under another; `parent` empty: at the top. Never under itself. */
export async function moveAgency(ctx: Ctx, { code, version, parent }: MoveAgency): Promise<void> {
  const entry = { action: "agency.move", target: `agency:${code}` };
  await attempt(ctx, entry, async (tx) => {
    demandAdministrator(ctx.actor);
    const agency = await findAgency(tx, code);
    demandVersion(agency, version);
    const above = parent === "" ? null : await openAgency(tx, parent, "parent");
    if (above && (await lineage(tx, above)).includes(agency.id))
      throw new Refusal("invalid", { parent: "机构不能放到它自己或它的下级之下。" });
    const before = await codeOf(tx, agency.parentId);
    await changeAgency(tx, agency, { parentId: above ? above.id : null });
    const at = { agencyId: agency.id, at: ctx.clock.now(), byId: ctx.actor.userId };
    await recordChange(tx, { ...at, change: "move", before, after: above ? above.code : null });
    await audit(tx, ctx, { ...entry, details: { before, after: above ? above.code : null } });
  });
}

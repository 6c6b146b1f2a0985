import { isUniqueViolation } from "@/db/dialect";
import { attempt } from "@/lib/attempt";
import { audit } from "@/lib/audit";
import type { Ctx } from "@/lib/auth/actor";
import { demandAdministrator } from "@/lib/auth/administration";
import { Refusal } from "@/lib/errors";
import { openAgency } from "./find-agency";
import type { CreateAgency } from "./inputs";
import { insertAgency } from "./insert-agency";

/** A new agency under another, or at the top. Codes are never used again, closed agencies' neither (decision 16). */
export async function createAgency(ctx: Ctx, { parent, ...agency }: CreateAgency): Promise<{ code: string }> {
  const entry = { action: "agency.create", target: `agency:${agency.code}` };
  const taken = new Refusal("taken", { code: "这个代码用过了，换一个。代码不能再用，关闭的机构也占着它的代码。" });
  return attempt(ctx, entry, async (tx) => {
    demandAdministrator(ctx.actor);
    const above = parent === "" ? null : await openAgency(tx, parent, "parent");
    const at = ctx.clock.now();
    try {
      await insertAgency(tx, { ...agency, parentId: above ? above.id : null, at, byId: ctx.actor.userId });
    } catch (error) {
      throw isUniqueViolation(error) ? taken : error;
    }
    await audit(tx, ctx, { ...entry, details: { name: agency.name, parent: parent || null } });
    return { code: agency.code };
  });
}

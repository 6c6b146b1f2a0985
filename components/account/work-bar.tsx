import { DeskBar } from "@/components/shell/desk-bar";
import { ownAgencyName } from "@/lib/agencies/own-agency-name";
import { signOutAction } from "@/lib/auth/actions";
import type { Ctx } from "@/lib/auth/actor";
import { landing } from "@/lib/auth/landing";
import { workNav } from "./work-nav";

/** The bar over every page for which one signs in, for this person. */
export async function WorkBar({ ctx }: { ctx: Ctx }) {
  const { actor } = ctx;
  return (
    <DeskBar
      nav={workNav(actor.memberships)}
      home={landing(actor.memberships)}
      agency={(await ownAgencyName(ctx)) ?? undefined}
      name={actor.name}
      signOut={signOutAction}
    />
  );
}

import { Refusal } from "@/lib/errors";
import type { Actor } from "./actor";

export const isAdministrator = ({ memberships }: Pick<Actor, "memberships">): boolean =>
  memberships.some(({ role }) => role === "administrator");

/** Agencies and accounts are the administrators' alone. @throws Refusal not-allowed */
export function demandAdministrator(actor: Actor): void {
  if (!isAdministrator(actor)) throw new Refusal("not-allowed");
}

/** A form that was opened before somebody else changed the same thing. @throws Refusal out-of-date */
export function demandVersion(row: { version: number }, seen: number): void {
  if (row.version !== seen)
    throw new Refusal("out-of-date", {}, "这一页打开之后，别人改过这里。请刷新后再改，您填的内容还在。");
}

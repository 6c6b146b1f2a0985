/** Request-facing: what pages call. */
import { cache } from "react";
import { missingPage } from "@/lib/agencies/load";
import { requireRole } from "@/lib/auth/current";
import { readUser, readUsers } from "./read";

export const loadUsers = cache(async () => readUsers(await requireRole("administrator")));
export const loadUser = cache(async (username: string) => {
  const ctx = await requireRole("administrator");
  return readUser(ctx, username).catch(missingPage);
});

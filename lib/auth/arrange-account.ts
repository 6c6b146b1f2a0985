/** For tests: an account with a password, as its owner would have it. */
import type { Store } from "@/db/store";
import { newId } from "@/lib/id";
import { hashPassword } from "./passwords";

export const goodPassword = "four geese over the reservoir";

export async function arrangeAccount(store: Store, username: string, set: { mustChangePassword?: boolean } = {}) {
  const row = { id: newId(), username, name: `示例${username}`, passwordHash: await hashPassword(goodPassword) };
  const { mustChangePassword = false } = set;
  await store.tx(async (tx) => {
    await tx.insert(tx.tables.users).values({ ...row, mustChangePassword, createdAt: new Date(0) });
  });
  return row.id;
}

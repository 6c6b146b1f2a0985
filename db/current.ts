import { openStore } from "./open";
import type { Store } from "./store";

/** On globalThis, because server.ts and each of Next's bundles has its own copy of this module. */
const shared = globalThis as typeof globalThis & { gongkaiStore?: Promise<Store> };

export const databaseUrl = (): string => process.env.DATABASE_URL ?? "file:./data/gongkai.db";

/** The store of this process, opened (and migrated) at its first use. A failed opening is tried again. */
export function currentStore(): Promise<Store> {
  shared.gongkaiStore ??= openStore({ url: databaseUrl() }).catch((error: unknown) => {
    shared.gongkaiStore = undefined;
    throw error;
  });
  return shared.gongkaiStore;
}

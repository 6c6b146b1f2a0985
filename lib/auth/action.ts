import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { zhCN } from "zod/locales";
import type { Result } from "@/lib/errors";
import type { Ctx } from "./actor";
import { actingCtx } from "./current";
import { failure } from "./failure";

// Every field has its own sentence; what a forged request breaks is at least told in Chinese.
z.config(zhCN());

/**
 * A verb as a server action: the actor from the database, the input through its schema, then the verb.
 * Never throws: what went wrong comes back as a Result. Afterwards the page shows what is stored, unless it is one of many
 * and the page asks for itself when the last is done.
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  verb: (ctx: Ctx, input: z.output<S>) => Promise<T>,
  { oneOfMany = false } = {},
) {
  return async (raw: z.input<S>): Promise<Result<T>> => {
    try {
      const ctx = await actingCtx();
      const data = await verb(ctx, schema.parse(raw));
      if (!oneOfMany) refresh();
      return { ok: true, data };
    } catch (error) {
      unstable_rethrow(error);
      return failure(error);
    }
  };
}

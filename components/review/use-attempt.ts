"use client";
import { useState, useTransition } from "react";
import type { Result } from "@/lib/errors";

export type Refused = { code: string; says: string; fields: Readonly<Record<string, string>>; reference?: string };
const unreachable: Refused = {
  code: "unreachable",
  says: "服务器暂时没有回应，没有做成。您写的还在，请稍后再试。",
  fields: {},
};

/** One attempt at an action: busy meanwhile, the refusal in words when it comes, the action has the page read again when it worked. */
export function useAttempt() {
  const [busy, start] = useTransition();
  const [refused, setRefused] = useState<Refused | null>(null);
  const attempt = (act: () => Promise<Result<unknown>>, done: () => void) =>
    start(async () => {
      setRefused(null);
      try {
        const result = await act();
        if (!result.ok) return setRefused(result);
        done();
      } catch {
        // The request itself did not come through; what the server refuses arrives as a Result.
        setRefused(unreachable);
      }
    });
  return { busy, refused, attempt, forget: () => setRefused(null) };
}

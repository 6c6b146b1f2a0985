"use client";
import { useState, useTransition } from "react";
import type { Refused } from "@/components/review/use-attempt";
import type { Result } from "@/lib/errors";

const cutOff: Refused = {
  code: "unreachable",
  says: "网络断开，没有做成。您填的内容都在，请稍后再试。",
  fields: {},
};

/** Runs a move of the report and keeps its refusal in words. The page shows what is stored afterwards. */
export function useMove() {
  const [busy, start] = useTransition();
  const [refused, setRefused] = useState<Refused | null>(null);
  const run = <T>(move: () => Promise<Result<T>>, done?: (data: T) => void) =>
    start(async () => {
      setRefused(null);
      try {
        const result = await move();
        if (result.ok) done?.(result.data);
        else setRefused(result);
      } catch {
        setRefused(cutOff);
      }
    });
  return { busy, refused, run };
}

"use client";
import { usePathname, useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Refused } from "./use-attempt";

const overtaken = ["out-of-date", "wrong-status", "already-started"];

/** Why it was not done, and the one thing that helps. Gone once the page has been read anew. */
export function RefusalNotice({ refused }: { refused: Refused | null }) {
  const router = useRouter();
  const here = usePathname();
  const [reading, start] = useTransition();
  const [settled, settle] = useState<Refused | null>(null);
  if (!refused || refused === settled) return null;
  const readAnew = () =>
    start(() => {
      router.refresh();
      settle(refused);
    });
  const help = overtaken.includes(refused.code) ? (
    <Button variant="plain" size="small" busy={reading} onClick={readAnew}>
      {reading ? "正在刷新…" : "刷新这一页"}
    </Button>
  ) : refused.code === "signed-out" ? (
    <a href={`/sign-in?next=${encodeURIComponent(here)}`}>重新登录</a>
  ) : null;
  return (
    <Notice tone="red" mark="bad" title="没有做成" announce="alert" action={help}>
      <p>{refused.says}</p>
    </Notice>
  );
}

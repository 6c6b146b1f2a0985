"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { RefusalNotice } from "@/components/review/refusal-notice";
import { Button } from "@/components/ui/button";
import { startReportAction } from "@/lib/reports/actions";
import { useMove } from "../moves/use-move";

type Props = { agency: string; year: number; name: string; hasLast: boolean };

/** 开始填报: makes the working copy, empty or from last year's report, and leads to it. */
export function StartButton({ agency, year, name, hasLast }: Props) {
  const router = useRouter();
  const { busy, refused, run } = useMove();
  const start = (fromLastYear: boolean) =>
    run(
      () => startReportAction({ agency, year, fromLastYear }),
      () => router.push(`/desk/${agency}/${year}` as Route),
    );
  return (
    <>
      <Button onClick={() => start(false)} busy={busy} aria-label={`开始填报${year}年度报告，${name}`}>
        {busy ? "正在打开…" : "开始填报"}
      </Button>
      {hasLast && !busy ? (
        <Button variant="link" onClick={() => start(true)} aria-label={`从${year - 1}年报告开始填报，${name}`}>
          从上年报告开始
        </Button>
      ) : null}
      <RefusalNotice refused={refused} />
    </>
  );
}

"use client";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { useDesk, useDeskData } from "./desk-context";
import { TableStep } from "./grid/table-step";
import { OthersNotice } from "./others-notice";
import { ReadOnlyNotice } from "./read-only-notice";
import { TroubleNotice } from "./saving/trouble-notice";
import { StepBar } from "./step-bar";
import styles from "./step-page.module.css";
import { StepStrip } from "./step-strip";
import { useParts } from "./use-steps";

// The editor is a third of the desk's program: a table step does without it.
const NarrativeStep = dynamic(() => import("./narrative/narrative-step").then((loaded) => loaded.NarrativeStep), {
  loading: () => <p className={styles.opening}>正在打开编辑器…</p>,
});

/** One part of the report: its text, its tables, or both. */
export function StepPage({ step }: { step: string }) {
  const { agency, report } = useDeskData();
  const parts = useParts();
  const at = parts.findIndex(({ key }) => key === step);
  const part = parts[at];
  const { store } = useDesk();
  useEffect(() => {
    store.enter(`section:${step}`);
    return () => {
      store.activate(null);
      store.enter(null);
    };
  }, [store, step]);
  const base = `/desk/${agency.code}/${report.year}`;
  if (!part)
    return (
      <main id="main" className={styles.main}>
        <p>这一部分已经删去。</p>
        <LinkButton href={base as Route}>回到填报步骤</LinkButton>
      </main>
    );
  const hasText = part.section !== null;
  return (
    <>
      <StepBar part={part} next={parts[at + 1]} base={base} />
      <main id="main" className={styles.main}>
        <div className={hasText ? styles.strip : undefined}>
          <StepStrip current={step} base={base} />
        </div>
        <ReadOnlyNotice />
        <TroubleNotice />
        <OthersNotice step={step} />
        {hasText ? <NarrativeStep key={step} step={step} /> : null}
        {part.tables.length > 0 ? <TableStep key={`${step}-tables`} step={step} /> : null}
      </main>
    </>
  );
}

"use client";
import { useMemo } from "react";
import type { Finding } from "@/lib/forms/finding";
import { blocks } from "@/lib/forms/inspect";
import { printedParts } from "@/lib/forms/printed-parts";
import {
  useDesk,
  useDeskData,
  useExplanations,
  useFigures,
  useFindings,
  useQueue,
  useRefused,
  useSections,
  useUnverified,
} from "./desk-context";
import { type Step, stepOfFinding, stepsOf } from "./steps";

/** Findings that keep the report from being submitted, as it stands here. */
export function useBlocking(): readonly Finding[] {
  const findings = useFindings();
  const explanations = useExplanations();
  const { backfilled } = useDeskData().report;
  return useMemo(() => blocks(findings, explanations, { backfilled }), [findings, explanations, backfilled]);
}

/** Every step with its state, while one types. */
export function useSteps(): readonly Step[] {
  const { form } = useDesk().store;
  const [sections, figures, refused, blocking] = [useSections(), useFigures(), useRefused(), useBlocking()];
  const { conflicts } = useQueue();
  const unverified = useUnverified();
  return useMemo(
    () =>
      stepsOf(form, sections, figures, blocking, { refused: refused.keys(), conflicts: conflicts.keys(), unverified }),
    [form, sections, figures, blocking, refused, conflicts, unverified],
  );
}

/** One printed part, the same object until an outline changes. */
export function useStep(key: string) {
  const { form } = useDesk().store;
  const sections = useSections();
  const names = sections.map((section) => `${section.key}\t${section.title}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed into a section does not change the parts.
  const part = useMemo(() => printedParts(form, sections).find((one) => one.key === key), [form, names, key]);
  if (!part) throw new Error(`No part ${key} in ${form.id}.`);
  return part;
}

export function useStepFindings(key: string): readonly Finding[] {
  const { form } = useDesk().store;
  const [findings, sections] = [useFindings(), useSections()];
  return useMemo(() => {
    const parts = printedParts(form, sections);
    return findings.filter((finding) => stepOfFinding(form, parts, finding) === key);
  }, [form, findings, sections, key]);
}

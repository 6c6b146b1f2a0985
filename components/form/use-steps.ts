"use client";
import { useMemo } from "react";
import type { Finding } from "@/lib/forms/finding";
import { blocks } from "@/lib/forms/inspect";
import type { PrintedPart } from "@/lib/forms/printed-parts";
import {
  useConflicts,
  useDesk,
  useDeskData,
  useExplanations,
  useFigures,
  useFindings,
  useRefused,
  useSections,
  useTopic,
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
  const conflicts = useConflicts();
  const unverified = useUnverified();
  return useMemo(
    () =>
      stepsOf(form, sections, figures, blocking, { refused: refused.keys(), conflicts: conflicts.keys(), unverified }),
    [form, sections, figures, blocking, refused, conflicts, unverified],
  );
}

/** The printed parts, the same objects until an outline changes: what is typed into one does not wake who asks. */
export const useParts = (): readonly PrintedPart[] => useTopic("sections", ({ store }) => store.parts());

/** @throws where the report has no such part */
export function useStep(key: string): PrintedPart {
  const part = useParts().find((one) => one.key === key);
  if (!part) throw new Error(`No part ${key}.`);
  return part;
}

export function useStepFindings(key: string): readonly Finding[] {
  const { form } = useDesk().store;
  const [findings, parts] = [useFindings(), useParts()];
  return useMemo(
    () => findings.filter((finding) => stepOfFinding(form, parts, finding) === key),
    [form, findings, parts, key],
  );
}

"use client";
import { isAgency } from "@/lib/forms/inspection";
import { useDesk, useDeskData, useFindings } from "../desk-context";

export type Topic = { id: string; topic: string; named: boolean };

/** What the form's checks want a section to speak of, and whether it does. */
export function useTopics(step: string): Topic[] {
  const { form } = useDesk().store;
  const { agency } = useDeskData();
  const found = new Set(useFindings().map(({ id }) => id));
  return form.checks.flatMap(({ clauses }) =>
    clauses.flatMap(({ id, rule }) => {
      if (rule.kind !== "names" || rule.section !== step) return [];
      if (rule.agencies && !isAgency(rule.agencies, agency)) return [];
      return rule.topics.map(({ topic }) => {
        const place = rule.topics.length > 1 ? `${id}/${topic}` : id;
        return { id: place, topic, named: !found.has(place) && !found.has(id) };
      });
    }),
  );
}

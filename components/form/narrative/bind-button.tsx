"use client";
import { Button } from "@/components/ui/button";
import type { Claim } from "@/lib/forms/claims";
import { bound, isBound } from "../check/rewrite";
import { useDesk, useDeskData, useSections } from "../desk-context";
import type { ReportStore } from "../report-store";
import { liveNode } from "./live-figure";

/** A typed number that the table says too can follow the table from now on: offered where it stands. */
export function BindButton({ claim }: { claim: Claim }) {
  const { store } = useDesk();
  const { can } = useDeskData();
  const section = useSections().find(({ key }) => key === claim.section);
  const { numeral } = claim;
  const node = nodeOf(store, claim);
  if (!section || !numeral) return null;
  if (isBound(section.content, numeral)) return <span>已随表</span>;
  // Only a number that stays the very same words; 200余 says something else than 200.
  if (!can.edit || node?.attrs.shown !== numeral.text) return null;
  const bind = () => {
    const content = bound(section.content, numeral, node);
    if (!content) return;
    store.setSection(claim.section, content);
    store.topics.tell([`body:${claim.section}`]);
  };
  return (
    <Button variant="link" onClick={bind}>
      改成随表的数
    </Button>
  );
}

function nodeOf(store: ReportStore, { readings }: Claim) {
  const reading = readings.find(({ agrees }) => agrees);
  return reading ? liveNode(store, { cells: reading.cells, as: "value" }) : null;
}

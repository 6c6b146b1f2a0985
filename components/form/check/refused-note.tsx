"use client";
import { Notice } from "@/components/ui/notice";
import { momentOf } from "@/lib/format";
import { useDeskData, useExplanations } from "../desk-context";

/** Whether a supervisor refused this explanation and it still reads as it was refused. */
export function useRefusals(): ReadonlySet<string> {
  const data = useDeskData();
  const now = useExplanations();
  return new Set(
    Object.entries(data.verdicts).flatMap(([finding, { verdict, stands }]) =>
      verdict === "refused" && stands && now[finding] === data.explanations[finding] ? [finding] : [],
    ),
  );
}

/** At a finding whose explanation was refused: why, by whom, and what to do. */
export function RefusedNote({ finding }: { finding: string }) {
  const refused = useRefusals().has(finding);
  const verdict = useDeskData().verdicts[finding];
  if (verdict?.verdict !== "refused") return null;
  const { by, at, note } = verdict;
  return (
    <Notice
      tone={refused ? "red" : "plain"}
      mark={refused ? "bad" : "submitted"}
      title={refused ? "审核人不接受这个说明" : "已改，等审核人再看"}
    >
      <p>
        {refused ? note : `上次不接受的原因：${note}`}
        <span className="note">
          　{by}　{momentOf(at)}
        </span>
      </p>
    </Notice>
  );
}

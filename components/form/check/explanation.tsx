"use client";
import { useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { Finding } from "@/lib/forms/inspect";
import { useDesk, useDeskData } from "../desk-context";

/** Why a finding stands; saved as it is typed. */
export function Explanation({ finding }: { finding: Finding }) {
  const { store } = useDesk();
  const { can } = useDeskData();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = store.explanations()[finding.id] ?? "";
  useEffect(
    () =>
      store.topics.on("fields", () => {
        if (area.current && area.current !== document.activeElement)
          area.current.value = store.explanations()[finding.id] ?? "";
      }),
    [store, finding.id],
  );
  if (!can.edit && text === "") return null;
  return (
    <Field
      label={
        <>
          如不改，请说明原因<span className="vh">：{finding.title}</span>
        </>
      }
    >
      <TextArea
        ref={area}
        defaultValue={text}
        rows={2}
        maxLength={1000}
        readOnly={!can.edit}
        onInput={(event) => store.setExplanation(finding.id, event.currentTarget.value)}
      />
    </Field>
  );
}

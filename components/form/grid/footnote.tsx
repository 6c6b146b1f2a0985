"use client";
import { useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { useDesk, useDeskData, useTopic } from "../desk-context";

/** One note under a table, printed with it. Uncontrolled, like every field one types in. */
export function Footnote({ tableKey, title }: { tableKey: string; title: string }) {
  const { store } = useDesk();
  const { can } = useDeskData();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = useTopic("footnotes", ({ store }) => store.footnotes()[tableKey] ?? "");
  useEffect(
    () =>
      store.topics.on("fields", () => {
        if (area.current && area.current !== document.activeElement)
          area.current.value = store.footnotes()[tableKey] ?? "";
      }),
    [store, tableKey],
  );
  if (!can.edit && text === "") return null;
  return (
    <details open={text !== ""}>
      <summary>{text === "" ? "加表注" : "表注"}</summary>
      <Field label={`表注：${title}`} note="印在表下，最多 1000 字；没有不用填">
        <TextArea
          ref={area}
          defaultValue={text}
          rows={2}
          maxLength={1000}
          readOnly={!can.edit}
          onInput={(event) => store.setFootnote(tableKey, event.currentTarget.value)}
        />
      </Field>
    </details>
  );
}

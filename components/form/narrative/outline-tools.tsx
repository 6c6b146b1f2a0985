"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { FieldConflict } from "../conflict/field-conflict";
import { useDesk, useDeskData, useSections } from "../desk-context";
import { moved, newSectionKey, renamed, withNew } from "./outline";
import styles from "./outline-tools.module.css";

/** Rename, move, add and drop a section of a form that leaves its plan free. A dropped one can be brought back. */
export function OutlineTools({ step, title }: { step: string; title: string }) {
  const { store } = useDesk();
  const { agency, report } = useDeskData();
  const router = useRouter();
  const sections = useSections();
  const [asking, setAsking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = title;
  }, [title]);
  const base = `/desk/${agency.code}/${report.year}`;
  const fixed = store.form.parts.filter(({ text, numbered }) => text && !numbered).length;
  const at = sections.findIndex(({ key }) => key === step);
  const go = (key: string) => router.push(`${base}/${key}` as Route);
  const rename = (typed: string) => {
    if (typed.trim() !== "") store.setOutline(renamed(store.sections(), step, typed.trim()));
  };
  const add = () => {
    const key = newSectionKey();
    store.setOutline(withNew(store.sections(), step, { key, title: "新的部分" }));
    go(key);
  };
  const drop = () => {
    const next = sections[at + 1] ?? sections[at - 1];
    store.dropSection(step);
    setAsking(false);
    go(next?.key ?? "");
  };
  return (
    <div className={styles.tools}>
      <Field label="本部分标题">
        <TextInput
          ref={input}
          defaultValue={title}
          maxLength={100}
          onInput={(event) => rename(event.currentTarget.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          variant="plain"
          size="small"
          disabledReason={at <= fixed ? "已在最前" : null}
          onClick={() => store.setOutline(moved(store.sections(), step, -1, fixed))}
        >
          上移
        </Button>
        <Button
          variant="plain"
          size="small"
          disabledReason={at === sections.length - 1 ? "已在最后" : null}
          onClick={() => store.setOutline(moved(store.sections(), step, 1, fixed))}
        >
          下移
        </Button>
        <Button variant="plain" size="small" onClick={add}>
          在后面加一部分
        </Button>
        <Button variant="red" size="small" onClick={() => setAsking(true)}>
          删去这一部分
        </Button>
      </div>
      <FieldConflict target="outline" />
      <Dialog
        title={`删去“${title}”？`}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="plain" onClick={() => setAsking(false)}>
              不删
            </Button>
            <Button variant="red" onClick={drop}>
              删去
            </Button>
          </>
        }
      >
        <p>标题和文字一并删去，后面的部分依次改号。删去后可以在步骤总览里恢复，文字还在。</p>
      </Dialog>
    </div>
  );
}

"use client";
import type { Editor as TextEditor } from "@tiptap/core";
import { useMemo, useState } from "react";
import { characterCount } from "@/lib/forms/character-count";
import { CarriedText } from "../carried/carried-text";
import { useDesk, useDeskData, useSections } from "../desk-context";
import { StepRail } from "../step-rail";
import { useStep, useStepFindings } from "../use-steps";
import { Editor } from "./editor";
import { Length } from "./length";
import { NarrativeSide } from "./narrative-side";
import styles from "./narrative-step.module.css";
import { OutlineTools } from "./outline-tools";
import { SectionConflict } from "./section-conflict";
import { useInConflict } from "./use-in-conflict";

/** The text of one part, with what is asked of it and what the table says to it. */
export function NarrativeStep({ step }: { step: string }) {
  const { form } = useDesk().store;
  const { can } = useDeskData();
  const { heading, title, number } = useStep(step);
  const findings = useStepFindings(step);
  const quoted = useMemo(() => findings.filter(({ quote, level }) => quote && level !== "hint"), [findings]);
  const rule = form.parts.find(({ key }) => key === step)?.text;
  const conflict = useInConflict(`section:${step}`);
  const [editor, setEditor] = useState<TextEditor | null>(null);
  return (
    <div className={styles.write}>
      <StepRail current={step} />
      <div className={styles.main}>
        {rule?.rule ? (
          <p className={styles.rule}>
            {rule.rule}
            {rule.ruleSource ? `（${rule.ruleSource}）` : null}
          </p>
        ) : null}
        {form.freeSections && number && can.edit ? <OutlineTools step={step} title={title} /> : null}
        <CarriedText section={step} />
        <SectionConflict section={step} />
        <div className={styles.paper}>
          <Editor section={step} title={heading} readOnly={!can.edit || conflict} quoted={quoted} onReady={setEditor} />
          <div className={styles.foot}>
            <Count step={step} />
            <span className={styles.push}>从 Word、WPS 粘贴会保留标题和段落，去掉杂乱格式</span>
          </div>
        </div>
      </div>
      <aside className={styles.side} aria-label="本部分要求和对文字的提示">
        <Length step={step} />
        <NarrativeSide step={step} quoted={quoted} findings={findings} editor={editor} />
      </aside>
    </div>
  );
}

function Count({ step }: { step: string }) {
  const { form } = useDesk().store;
  const count = characterCount(useSections().find(({ key }) => key === step)?.text ?? "");
  const advised = form.parts.find(({ key }) => key === step)?.text?.advisedMax;
  return (
    <span>
      <b>{count}</b> 字
      {advised ? `　原则上不超过${advised}字${count > advised ? `，多 ${count - advised} 字` : ""}` : null}
    </span>
  );
}

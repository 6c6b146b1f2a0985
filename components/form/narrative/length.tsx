"use client";
import { characterCount } from "@/lib/forms/character-count";
import { useDesk, useSections } from "../desk-context";
import styles from "./length.module.css";
import { Note } from "./note";

/** How long the text is against what is advised. Longer does not keep one from submitting. */
export function Length({ step }: { step: string }) {
  const { form } = useDesk().store;
  const advised = form.parts.find(({ key }) => key === step)?.text?.advisedMax;
  const count = characterCount(useSections().find(({ key }) => key === step)?.text ?? "");
  if (!advised) return null;
  const over = count > advised;
  return (
    <Note title="篇幅" quiet={!over}>
      <div className={styles.count}>
        <span>{count} 字</span>
        <span>原则上 {advised} 字</span>
      </div>
      <meter className={styles.meter} min={0} max={Math.round(advised * 1.2)} high={advised} value={count}>
        {count} 字
      </meter>
      {over ? <p className={styles.words}>超出不影响提交，需写一句说明。</p> : null}
    </Note>
  );
}

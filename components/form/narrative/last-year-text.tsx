"use client";
import type { Editor } from "@tiptap/core";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { similarity } from "@/lib/forms/similarity";
import { useDesk, useDeskData, useFindings, useUnverified } from "../desk-context";
import styles from "./last-year-text.module.css";
import { Note } from "./note";

/** Last year's words to hand: years and figures marked for replacement, and which sentences stand in this year's text. */
export function LastYearText({ step, editor }: { step: string; editor: Editor | null }) {
  const { store } = useDesk();
  const { last, can } = useDeskData();
  // Taken over and not looked at yet: what to replace stands beside it.
  const taken = useUnverified().includes(`section:${step}`) || undefined;
  const checked = useFindings();
  const before = last?.sections.find(({ key }) => key === step)?.text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the checks tell when to read the store again.
  const { share, sentences } = useMemo(
    () => similarity(store.sections().find(({ key }) => key === step)?.text ?? "", before ?? ""),
    [store, checked, step, before],
  );
  if (!before) return null;
  const alike = sentences.filter(({ like }) => like !== null);
  const take = (paragraph: string) =>
    editor
      ?.chain()
      .focus("end")
      .insertContent({ type: "paragraph", content: [{ type: "text", text: paragraph }] })
      .run();
  return (
    <Note title={`${last?.year}年这一部分`} quiet>
      {alike.length > 0 ? (
        <p>
          {sentences.length} 句中有 {alike.length} 句与上年相同或相近，占 {Math.round(share * 100)}%。
        </p>
      ) : null}
      <details open={taken}>
        <summary>对照上年文字</summary>
        <p className={styles.note}>加底色的是上年的年份和数字，照用时请换成今年的；左边有线的句子今年正文里也有。</p>
        {before.split("\n").map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text have no other name.
          <div key={index} className={styles.paragraph}>
            <p className={alike.some(({ like }) => like && line.includes(like)) ? styles.alike : undefined}>
              {marked(line)}
            </p>
            {can.edit && editor ? (
              <Button variant="link" onClick={() => take(line)}>
                放到正文末尾
              </Button>
            ) : null}
          </div>
        ))}
      </details>
    </Note>
  );
}

/** Figures in Arabic numerals, years included, as marks. */
const marked = (line: string) =>
  line.split(/(\d[\d,.]*(?:年度?|%)?)/u).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no other name.
    index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece,
  );

"use client";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { diffText } from "@/components/report/text-diff";
import { WordChanges } from "@/components/report/word-changes";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import type { RichText } from "@/lib/forms/answers";
import { plainText } from "@/lib/forms/rich-text";
import { useDesk, useDeskData, useSections } from "../desk-context";
import { showFigures } from "../narrative/live-figure";
import { Note } from "../narrative/note";
import styles from "./history-list.module.css";
import { PlaceHistory } from "./place-history";

/** The history of a text, by words; bringing an earlier one back is an edit like any other, which the editor undoes. */
export function SectionHistory({ step, editor }: { step: string; editor: Editor | null }) {
  const { store } = useDesk();
  const { can } = useDeskData();
  const [told, setTold] = useState(false);
  const now = useSections().find(({ key }) => key === step)?.text;
  const restore = (content: RichText) => {
    if (!editor?.commands.setContent(content, { emitUpdate: true })) return;
    showFigures(editor, store);
    setTold(true);
  };
  const undo = () => {
    editor?.commands.undo();
    setTold(false);
  };
  return (
    <Note title="修改历史" quiet>
      <PlaceHistory
        of={{ kind: "section", target: step }}
        ask="谁改过这一部分"
        told={told ? "已恢复" : null}
        onUndo={undo}
        entry={({ before, after }) => {
          const [was, is] = [plainText(before as RichText), plainText(after as RichText)];
          return (
            <>
              <Changed was={was} is={is} />
              {can.edit && editor?.isEditable && was !== now ? (
                <Button variant="link" onClick={() => restore(before as RichText)}>
                  恢复到这次改动之前
                </Button>
              ) : null}
            </>
          );
        }}
      />
    </Note>
  );
}

function Changed({ was, is }: { was: string; is: string }) {
  if (was === is) return <p>只改了格式。</p>;
  const words = (
    <div className={styles.words}>
      <WordChanges paragraphs={diffText(was, is)} />
    </div>
  );
  // A whole text put in at once would hide the changes around it.
  return was === "" && is.length > 200 ? <Details summary={`写入 ${is.length} 字`}>{words}</Details> : words;
}

"use client";
import type { Editor } from "@tiptap/core";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { type StyleNote, styleKinds, styleNotes, styleTitles } from "@/lib/forms/text-style";
import { useDesk, useDeskData, useFindings } from "../desk-context";
import { Note } from "./note";
import { placesOf, runsOf } from "./passages";
import styles from "./style-notes.module.css";

const most = 4;

/** What a proof-reader would mark in this text, by kind, each with its place and the certain correction. */
export function StyleNotes({ step, editor }: { step: string; editor: Editor | null }) {
  const { store } = useDesk();
  const { report, can, foreign } = useDeskData();
  // Found anew when the checks have run, not with every key.
  const checked = useFindings();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the checks tell when to read the store again.
  const notes = useMemo(() => {
    const text = store.sections().find(({ key }) => key === step)?.text ?? "";
    return styleNotes(text, { year: report.year, foreign });
  }, [store, checked, step, report.year, foreign]);
  if (notes.length === 0) return null;
  const show = ({ from, to }: StyleNote) => {
    const places = editor ? placesOf(runsOf(editor.state.doc).runs, from, to) : [];
    const [first, last] = [places[0], places.at(-1)];
    if (first && last)
      editor?.chain().focus().setTextSelection({ from: first.from, to: last.to }).scrollIntoView().run();
  };
  const mend = (some: readonly StyleNote[]) => {
    if (editor) mendIn(editor, some);
  };
  return (
    <Note title="文字规范" quiet>
      {styleKinds.map((kind) => {
        const own = notes.filter((note) => note.kind === kind);
        const certain = own.filter(({ text }) => text !== undefined);
        if (own.length === 0) return null;
        return (
          <div key={kind} className={styles.kind}>
            <b>
              {styleTitles[kind]}（{own.length} 处）
            </b>
            <ul>
              {own.slice(0, most).map((note) => (
                <li key={note.from}>
                  <span>{note.says}</span>{" "}
                  <Button variant="link" onClick={() => show(note)}>
                    看这里
                  </Button>{" "}
                  {can.edit && note.text ? (
                    <Button variant="link" onClick={() => mend([note])}>
                      改为{note.text}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
            {own.length > most ? <p>另有 {own.length - most} 处。</p> : null}
            {can.edit && certain.length > 1 ? (
              <Button variant="plain" size="small" onClick={() => mend(certain)}>
                {certain.length} 处都改好
              </Button>
            ) : null}
          </div>
        );
      })}
    </Note>
  );
}

/** Puts the certain words in their places, from the end on, as one step of undo. A text that has moved on stays as it is. */
function mendIn(editor: Editor, notes: readonly StyleNote[]): void {
  const { tr, doc } = editor.state;
  const { runs } = runsOf(doc);
  for (const { from, to, text } of [...notes].reverse()) {
    const [place, ...more] = placesOf(runs, from, to);
    if (place && more.length === 0 && text !== undefined) tr.insertText(text, place.from, place.to);
  }
  if (tr.docChanged) editor.view.dispatch(tr);
}

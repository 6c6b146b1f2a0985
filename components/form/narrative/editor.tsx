"use client";
import type { Editor as TextEditor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import type { RichText } from "@/lib/forms/answers";
import type { Finding } from "@/lib/forms/finding";
import { useDesk } from "../desk-context";
import { isToWrite } from "../steps";
import styles from "./editor.module.css";
import { EditorBar } from "./editor-bar";
import { extensions } from "./extensions";
import { FindReplace } from "./find-replace";
import { InsertFigure } from "./insert-figure";
import { showFigures } from "./live-figure";
import { placesOf, runsOf } from "./passages";

type Props = {
  section: string;
  /** Its accessible name: the section's title. */
  title: string;
  readOnly: boolean;
  quoted: readonly Finding[];
  /** Gives the editor to what stands beside it; null when it is gone. */
  onReady: (editor: TextEditor | null) => void;
};

/** The text of one section. What is typed goes to the store with every key; the store does not write back meanwhile. */
export function Editor({ section, title, readOnly, quoted, onReady }: Props) {
  const { store } = useDesk();
  const name = useRef(title);
  const [inserting, setInserting] = useState(false);
  const [finding, setFinding] = useState(false);
  const editor = useEditor({
    extensions,
    immediatelyRender: false,
    // A style element of its making would break a strict policy; editor.module.css has what it needs.
    injectCSS: false,
    editable: !readOnly,
    content: contentOf(store.sections(), section),
    editorProps: {
      attributes: () => ({
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": name.current,
        class: styles.text ?? "",
      }),
      handleKeyDown: (_view, event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "h") {
          setFinding(true);
          return true;
        }
        if (!event.altKey || event.key !== "F10") return false;
        document.getElementById(`bar-${section}`)?.querySelector("button")?.focus();
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => store.setSection(section, changed.getJSON() as RichText),
  });
  useEffect(() => {
    onReady(editor);
    return () => onReady(null);
  }, [editor, onReady]);
  useEffect(() => {
    name.current = title;
    editor?.view.dom.setAttribute("aria-label", title);
  }, [editor, title]);
  useEffect(() => editor?.setEditable(!readOnly, false), [editor, readOnly]);
  useEffect(() => {
    if (!editor) return;
    const takeOver = () => {
      showFigures(editor, store);
      const content = contentOf(store.sections(), section);
      if (JSON.stringify(editor.getJSON()) === JSON.stringify(content)) return;
      const { from, to } = editor.state.selection;
      editor.commands.setContent(content, { emitUpdate: false });
      // Somebody else's words came in: the caret stays where it was, as far as that still exists.
      const end = editor.state.doc.content.size - 1;
      editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
    };
    // What came in between the first drawing and here.
    takeOver();
    return store.topics.on(`body:${section}`, takeOver);
  }, [editor, store, section]);
  useEffect(() => {
    const quotes = quoted.flatMap(({ quote }, index) => (quote ? [{ ...quote, number: index + 1 }] : []));
    editor?.commands.showQuotes(quotes);
  }, [editor, quoted]);
  useEffect(() => {
    const go = () => {
      if (isToWrite()) editor?.commands.focus("end");
      const [, from, to] = /^#text=(\d+)-(\d+)$/.exec(location.hash)?.map(Number) ?? [];
      if (!editor || from === undefined || to === undefined) return;
      const places = placesOf(runsOf(editor.state.doc).runs, from, to);
      const [first, last] = [places[0], places.at(-1)];
      if (first && last)
        editor.chain().focus().setTextSelection({ from: first.from, to: last.to }).scrollIntoView().run();
    };
    go();
    addEventListener("hashchange", go);
    return () => removeEventListener("hashchange", go);
  }, [editor]);
  return (
    <>
      {readOnly || !editor ? null : (
        <>
          <EditorBar
            editor={editor}
            id={`bar-${section}`}
            onInsertData={() => setInserting(true)}
            onFind={() => setFinding((now) => !now)}
          />
          <InsertFigure editor={editor} open={inserting} onClose={() => setInserting(false)} />
          {finding ? <FindReplace editor={editor} section={section} onClose={() => setFinding(false)} /> : null}
        </>
      )}
      {editor ? <EditorContent editor={editor} /> : <div className={styles.text} aria-busy="true" />}
    </>
  );
}

const contentOf = (sections: readonly { key: string; content: RichText }[], section: string): RichText =>
  sections.find(({ key }) => key === section)?.content ?? { type: "doc", content: [{ type: "paragraph" }] };

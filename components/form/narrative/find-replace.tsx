"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { TextInput } from "@/components/ui/text-input";
import { useDesk } from "../desk-context";
import { countElsewhere, replaceElsewhere } from "./elsewhere";
import styles from "./find-replace.module.css";
import { findWords } from "./found-places";

type Props = { editor: Editor; section: string; onClose: () => void };

/** 查找替换 in this part, or in all texts of the report. Replacing everything here is one step to undo. */
export function FindReplace({ editor, section, onClose }: Props) {
  const { store } = useDesk();
  const id = useId();
  const [words, setWords] = useState("");
  const [by, setBy] = useState("");
  const [everywhere, setEverywhere] = useState(false);
  const [told, setTold] = useState("");
  const first = useRef<HTMLInputElement>(null);
  const found = useEditorState({ editor, selector: ({ editor: { state } }) => findWords(state.doc, words) });
  const elsewhere = everywhere ? countElsewhere(store, section, words) : 0;
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    editor.commands.showFound(found);
  }, [editor, found]);
  useEffect(() => () => void (editor.isDestroyed || editor.commands.showFound([])), [editor]);

  const go = (step: 1 | -1) => {
    const { from } = editor.state.selection;
    const ahead = step === 1 ? found.find((place) => place.from > from) : found.findLast((place) => place.to <= from);
    const place = ahead ?? (step === 1 ? found[0] : found.at(-1));
    if (place) editor.chain().setTextSelection(place).scrollIntoView().run();
  };
  const replaceOne = () => {
    const { from, to } = editor.state.selection;
    const here = found.find((place) => place.from === from && place.to === to);
    if (here) editor.chain().insertContentAt(here, by).run();
    go(1);
  };
  const replaceAll = () => {
    const { tr } = editor.state;
    for (const { from, to } of [...found].reverse()) {
      if (by === "") tr.delete(from, to);
      else tr.insertText(by, from, to);
    }
    if (found.length > 0) editor.view.dispatch(tr);
    const others = everywhere ? replaceElsewhere(store, section, words, by) : 0;
    setTold(`替换了 ${found.length + others} 处${others > 0 ? `，其中别的部分 ${others} 处` : ""}。`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      onClose();
      editor.commands.focus();
    } else if (event.key === "Enter" && event.target === first.current) {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
  };
  const nothing = words === "" ? "先写要找的字。" : found.length + elsewhere === 0 ? "没有找到。" : null;
  return (
    <search className={styles.panel} aria-label="查找替换" onKeyDown={onKeyDown}>
      <label htmlFor={`${id}-find`}>查找</label>
      <TextInput
        id={`${id}-find`}
        ref={first}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setTold("");
        }}
      />
      <label htmlFor={`${id}-by`}>替换为</label>
      <TextInput id={`${id}-by`} value={by} onChange={(event) => setBy(event.target.value)} />
      <span className={styles.count} aria-live="polite">
        {told || (words === "" ? "" : `本部分 ${found.length} 处${everywhere ? `，别的部分 ${elsewhere} 处` : ""}`)}
      </span>
      <span className={styles.buttons}>
        <Button variant="plain" size="small" onClick={() => go(-1)} reasonId={nothing ? `${id}-why` : undefined}>
          上一处
        </Button>
        <Button variant="plain" size="small" onClick={() => go(1)} reasonId={nothing ? `${id}-why` : undefined}>
          下一处
        </Button>
        <Button variant="plain" size="small" onClick={replaceOne} reasonId={nothing ? `${id}-why` : undefined}>
          替换
        </Button>
        <Button variant="plain" size="small" onClick={replaceAll} reasonId={nothing ? `${id}-why` : undefined}>
          全部替换
        </Button>
        <Button variant="link" onClick={onClose}>
          关闭
        </Button>
        <span id={`${id}-why`} className="vh">
          {nothing}
        </span>
      </span>
      <Choice checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)}>
        整份报告的文字都找
      </Choice>
    </search>
  );
}

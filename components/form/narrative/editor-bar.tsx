"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import type { KeyboardEvent } from "react";
import styles from "./editor.module.css";
import { LiveFigureTools } from "./live-figure-tools";

type Tool = { label: string; on?: boolean; off?: boolean; gap?: boolean; do: () => void };

type Props = { editor: Editor; id: string; onInsertData: () => void; onFind: () => void };

/** The few marks a report may have. One tab stop, arrows inside. */
export function EditorBar({ editor, id, onInsertData, onFind }: Props) {
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      paragraph: current.isActive("paragraph") && !current.isActive("orderedList"),
      first: current.isActive("heading", { level: 1 }),
      second: current.isActive("heading", { level: 2 }),
      bold: current.isActive("bold"),
      list: current.isActive("orderedList"),
      table: current.isActive("table"),
      undo: current.can().undo(),
      redo: current.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const tools: Tool[] = [
    { label: "正文", on: now.paragraph, do: () => chain().setNode("paragraph").run() },
    { label: "（一）标题", on: now.first, do: () => chain().toggleNode("heading", "paragraph", { level: 1 }).run() },
    { label: "1. 标题", on: now.second, do: () => chain().toggleNode("heading", "paragraph", { level: 2 }).run() },
    { label: "加粗", on: now.bold, gap: true, do: () => chain().toggleBold().run() },
    { label: "编号", on: now.list, do: () => chain().toggleList("orderedList", "listItem").run() },
    now.table
      ? { label: "删去表格", do: () => chain().deleteTable().run() }
      : { label: "表格", do: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
    ...(now.table
      ? [
          { label: "加一行", do: () => chain().addRowAfter().run() },
          { label: "加一列", do: () => chain().addColumnAfter().run() },
          { label: "删一行", do: () => chain().deleteRow().run() },
          { label: "删一列", do: () => chain().deleteColumn().run() },
        ]
      : []),
    { label: "插入数据", gap: true, do: onInsertData },
    { label: "查找替换", do: onFind },
    { label: "撤销", off: !now.undo, gap: true, do: () => chain().undo().run() },
    { label: "重做", off: !now.redo, do: () => chain().redo().run() },
  ];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") editor.commands.focus();
    if (by === undefined || at === -1) return;
    event.preventDefault();
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label="正文格式" id={id} onKeyDown={onKeyDown}>
      {tools.map(({ label, on, off, gap, do: act }, index) => (
        <button
          key={label}
          type="button"
          className={gap ? styles.gap : undefined}
          tabIndex={index === 0 ? 0 : -1}
          aria-pressed={on}
          aria-disabled={off || undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={off ? undefined : act}
        >
          {label}
        </button>
      ))}
      <LiveFigureTools editor={editor} />
      <span className={styles.hint}>
        按 <kbd>Alt</kbd> <kbd>F10</kbd> 到这里
      </span>
    </div>
  );
}

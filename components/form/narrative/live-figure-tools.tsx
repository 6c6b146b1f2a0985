"use client";
import { NodeSelection } from "@tiptap/pm/state";
import { type Editor, useEditorState } from "@tiptap/react";
import { Button } from "@/components/ui/button";
import type { LiveFigure } from "@/lib/forms/live-figures";
import { TableLink } from "../check/table-link";
import { useDesk } from "../desk-context";
import styles from "./editor.module.css";
import { livePreview } from "./live-figure";

/** What the chosen figure is, where it comes from, and the way back to a plain number. */
export function LiveFigureTools({ editor }: { editor: Editor }) {
  const { store } = useDesk();
  const chosen = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { selection } = state;
      if (!(selection instanceof NodeSelection) || selection.node.type.name !== "liveFigure") return null;
      return JSON.stringify({ live: selection.node.attrs, at: selection.from });
    },
  });
  if (!chosen) return null;
  const { live, at } = JSON.parse(chosen) as { live: LiveFigure & { shown: string }; at: number };
  const loosen = () =>
    editor
      .chain()
      .focus()
      .insertContentAt({ from: at, to: at + 1 }, live.shown)
      .run();
  return (
    <span className={styles.figure}>
      <span>
        数据：{livePreview(store, live).name}，现在是 {live.shown}
      </span>
      <TableLink cell={live.cells[0] ?? ""}>看表</TableLink>
      <Button variant="link" onClick={loosen}>
        改成普通数字
      </Button>
    </span>
  );
}

"use client";
import type { Editor } from "@tiptap/react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { type CellInfo, cellInfo, cells } from "@/lib/forms/cells";
import type { LiveFigure } from "@/lib/forms/live-figures";
import { showFigure } from "@/lib/forms/numbers";
import { useDesk } from "../desk-context";
import styles from "./insert-figure.module.css";
import { liveNode, livePreview } from "./live-figure";

const ways: readonly { as: LiveFigure["as"]; words: string }[] = [
  { as: "value", words: "这个数；选了几格就是几格之和" },
  { as: "change", words: "比上年增减多少" },
  { as: "growth", words: "比上年增减百分之几" },
  { as: "share", words: "先选的一格占后选各格之和的百分之几" },
];
const most = 60;

/** 插入数据: finds cells by their words, and puts their figure where the caret stands. */
export function InsertFigure({ editor, open, onClose }: { editor: Editor; open: boolean; onClose: () => void }) {
  return (
    <Dialog title="插入数据" open={open} onClose={onClose} wide modal={false}>
      {open ? <Chooser editor={editor} onClose={onClose} /> : null}
    </Dialog>
  );
}

const wordsOf = ({ table, rowLabel, columnLabel }: CellInfo, title: string) =>
  `${table} ${title} ${rowLabel} ${columnLabel}`;

function Chooser({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { store } = useDesk();
  const { form } = store;
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [as, setAs] = useState<LiveFigure["as"]>("value");
  const found = useMemo(() => {
    const words = typed.split(/\s+/).filter(Boolean);
    return cells(form).filter((info) => {
      const all = wordsOf(info, form.tables[info.tableKey]?.title ?? "");
      return words.every((word) => all.includes(word));
    });
  }, [form, typed]);
  const live = { cells: chosen, as };
  const preview = chosen.length > 0 ? livePreview(store, live) : null;
  const insert = () => {
    editor.chain().focus().insertContent(liveNode(store, live)).run();
    onClose();
  };
  const toggle = (cell: string) =>
    setChosen((before) => (before.includes(cell) ? before.filter((one) => one !== cell) : [...before, cell]));
  const reason = chosen.length === 0 ? "先选一格。" : as === "share" && chosen.length < 2 ? "再选占谁的百分比。" : null;
  return (
    <div className={styles.chooser}>
      <Field label="找指标" note="例如：新收 总计">
        <TextInput type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <fieldset className={styles.list}>
        <legend className="vh">单元格</legend>
        {found.slice(0, most).map((info) => (
          <Choice key={info.cell} checked={chosen.includes(info.cell)} onChange={() => toggle(info.cell)}>
            <span className={styles.name}>{info.label}</span>
            <b>{showFigure(info.kind, store.cell(info.cell).figure) || "未填"}</b>
          </Choice>
        ))}
        {found.length === 0 ? <p>没有这样的指标，换几个字再找。</p> : null}
        {found.length > most ? <p>另有 {found.length - most} 格，多写几个字缩小范围。</p> : null}
      </fieldset>
      <fieldset className={styles.ways}>
        <legend>放进句子的是</legend>
        {ways.map((way) => (
          <Choice key={way.as} type="radio" name="as" checked={as === way.as} onChange={() => setAs(way.as)}>
            {way.words}
          </Choice>
        ))}
      </fieldset>
      <p aria-live="polite">
        {preview
          ? previewWords(
              preview,
              chosen.map((cell) => cellInfo(form, cell)?.kind),
            )
          : null}
      </p>
      <div className={styles.actions}>
        <Button variant="plain" onClick={onClose}>
          取消
        </Button>
        <Button onClick={insert} disabledReason={reason}>
          插入
        </Button>
      </div>
    </div>
  );
}

function previewWords({ text, name }: { text: string | null; name: string }, kinds: readonly (string | undefined)[]) {
  if (new Set(kinds).size > 1) return "金额和件数不能加在一起，请选同一种单位的格。";
  return text === null ? `${name}：表中还没有，句子里先显示“（未填）”，填好后自动跟上。` : `${name}：${text}`;
}

"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { cellInfo } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import styles from "./paste-preview.module.css";
import type { PasteReview } from "./review-paste";

type Props = { form: Form; review: PasteReview | null; onPaste: (review: PasteReview) => void; onCancel: () => void };
const SHOWN = 6;

/** A block that does not fit as it is: what would go where and what would not, before anything is changed. */
export function PastePreview({ form, review, onPaste, onCancel }: Props) {
  return (
    <Dialog
      title="粘贴前请核对"
      open={review !== null}
      onClose={onCancel}
      actions={
        <>
          <Button variant="plain" onClick={onCancel}>
            取消
          </Button>
          <Button onClick={() => review && onPaste(review)}>粘贴</Button>
        </>
      }
    >
      {review ? <Preview form={form} review={review} /> : null}
    </Dialog>
  );
}

function Preview({ form, review }: { form: Form; review: PasteReview }) {
  const { size, numbers, emptied, left, unreadable, differing } = review;
  const nameOf = (cell: string) => cellInfo(form, cell)?.label ?? "";
  const [first, last] = [review.placed[0], review.placed.at(-1)];
  return (
    <>
      <p>
        复制了 {size.rows} 行 × {size.columns} 列{around(review)}。<b>{numbers} 个数字填入</b>
        {first && last ? `，从“${nameOf(first.cell)}”到“${nameOf(last.cell)}”` : ""}
        {emptied > 0 ? `；${emptied} 格现有的数换成空白` : ""}。
      </p>
      <p className={styles.how}>{matched(review)}</p>
      <List
        title={`没有位置，不填入：${left.length} 格`}
        items={left.map(({ text, why, ...at }) => `${placeOf(at)}“${cut(text)}”${why}`)}
      />
      <List
        title={`读不准，原样留在格里待改，不存入：${unreadable.length} 格`}
        items={unreadable.map(({ cell, says, ...at }) => `${placeOf(at)}到“${nameOf(cell)}”：${says}`)}
      />
      <List
        title={`合计与系统算出的不同，不填入：${differing.length} 格`}
        items={differing.map(({ cell, text, ours }) => `“${nameOf(cell)}”复制来的是 ${cut(text)}，填入后算出 ${ours}`)}
      />
    </>
  );
}

const placeOf = ({ row, column }: { row: number; column: number }) => `第 ${row} 行第 ${column} 列`;
const cut = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

function around({ heads, labels }: PasteReview): string {
  const parts = [heads > 0 ? `上方 ${heads} 行表头` : "", labels > 0 ? `左边 ${labels} 列文字` : ""].filter(Boolean);
  return parts.length > 0 ? `，其中${parts.join("、")}不填` : "";
}

/** How the rows and columns of the source found theirs. */
function matched({ heads, labels, byLabel, byHead }: PasteReview): string {
  const rows = byLabel
    ? "每一行按行名对应。"
    : labels > 0
      ? "行名与这张表不能一一对应，从起点格往下依次填，请核对。"
      : "";
  const columns = byHead
    ? "每一列按表头对应。"
    : heads > 0
      ? "表头与这张表不能一一对应，从起点格往右依次填，请核对。"
      : "";
  return rows + columns;
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section className={styles.list}>
      <h3>{title}</h3>
      <ul>
        {items.slice(0, SHOWN).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {items.length > SHOWN ? <li>还有 {items.length - SHOWN} 格</li> : null}
      </ul>
    </section>
  );
}

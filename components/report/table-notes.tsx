import type { Figures } from "@/lib/forms/answers";
import type { Table } from "@/lib/forms/define";
import styles from "./tables.module.css";

type Props = {
  tables: readonly { key: string; table: Table }[];
  figures: Figures;
  footnotes: Readonly<Record<string, string>>;
};

/** What “/” means where it stands, and the agency's own note under its table. */
export function TableNotes({ tables, figures, footnotes }: Props) {
  const keys = new Set(tables.map(({ key }) => key));
  const slashed = Object.entries(figures).some(
    ([cell, { state }]) => state === "not-applicable" && keys.has(cell.split("/")[0] ?? ""),
  );
  const notes = tables.flatMap(({ key, table }) => {
    const text = footnotes[key]?.trim();
    return text ? [{ key, text: tables.length > 1 ? `${table.title}：${text}` : text }] : [];
  });
  if (!slashed && notes.length === 0) return null;
  return (
    <div className={styles.notes}>
      {slashed ? <p>“/”表示不适用。</p> : null}
      {notes.map(({ key, text }) => (
        <p key={key} id={`${key}-note`}>
          注：{text}
        </p>
      ))}
    </div>
  );
}

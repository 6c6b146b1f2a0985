import { ChangedCellName } from "@/components/report/changed-cell-name";
import { FigureText } from "@/components/report/figure-text";
import type { CellChange, PartChange } from "@/components/report/report-changes";
import { WordChanges } from "@/components/report/word-changes";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { cellInfo } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import styles from "./history-page.module.css";
import { RestoreButton } from "./restoring";

type Props = { form: Form; part: PartChange; differs: Readonly<Record<string, number>> };

/** What differs in one part: its text word by word, its tables cell by cell, each with its way back. */
export function PartRestore({ form, part, differs }: Props) {
  const { key, heading, presence, paragraphs, footnotes } = part;
  const section = `section:${key}`;
  const gone = presence === "dropped";
  const textDiffers = paragraphs.some(({ kind }) => kind !== "same");
  const text = [...(gone && "outline" in differs ? ["outline"] : []), ...(section in differs ? [section] : [])];
  return (
    <div className={styles.part}>
      <Details summary={heading} open>
        {presence === "added" ? <p>那时还没有这一部分。</p> : null}
        {gone ? <p>这一部分后来删去了。</p> : null}
        {textDiffers ? <WordChanges paragraphs={paragraphs} /> : null}
        {!textDiffers && section in differs ? <p>文字一样，格式不同。</p> : null}
        {textDiffers && presence === "both" && !(section in differs) ? (
          <p className={styles.quote}>文中的数取自表格，恢复表格后自动跟上。</p>
        ) : null}
        <div className={styles.acts}>
          <RestoreButton targets={text} about={`恢复“${heading}”的文字`}>
            {gone ? "恢复这一部分（连同那时的标题和次序）" : "恢复这一部分的文字"}
          </RestoreButton>
        </div>
        {part.tables.map((table) => (
          <TableRestore
            key={table}
            {...{ form, table, differs, heading }}
            cells={part.cells.filter(({ cell }) => cell.startsWith(`${table}/`))}
            note={footnotes.find((one) => one.table === table)}
          />
        ))}
      </Details>
    </div>
  );
}

type TableProps = Omit<Props, "part"> & {
  table: string;
  heading: string;
  cells: readonly CellChange[];
  note: PartChange["footnotes"][number] | undefined;
};

function TableRestore({ form, table, differs, cells, note }: TableProps) {
  const { number, title } = form.tables[table] ?? { number: "", title: "" };
  if (cells.length === 0 && !note) return null;
  const targets = Object.keys(differs).filter(
    (target) => target.startsWith(`figure:${table}/`) || target === `footnote:${table}`,
  );
  return (
    <>
      <h3>
        表{number}　{title}
      </h3>
      {cells.length > 0 ? (
        <DataTable
          caption={`表${number}：不同的格`}
          captionHidden
          head={[
            { label: "指标" },
            { label: "那时", num: true },
            { label: "现在", num: true },
            { label: "恢复", hidden: true },
          ]}
        >
          {cells.map(({ cell, before, now, computed }) => {
            const info = cellInfo(form, cell);
            const kind = info?.kind ?? "count";
            return (
              <tr key={cell}>
                <ChangedCellName form={form} cell={cell} computed={computed} />
                <td className="num">
                  <FigureText kind={kind} figure={before} />
                </td>
                <td className="num">
                  <FigureText kind={kind} figure={now} />
                </td>
                <td>
                  {computed ? null : (
                    <RestoreButton targets={[`figure:${cell}`]} about={`恢复这一格：${info?.label}`}>
                      恢复
                    </RestoreButton>
                  )}
                </td>
              </tr>
            );
          })}
        </DataTable>
      ) : null}
      {note ? (
        <>
          <p>表注：</p>
          <WordChanges paragraphs={note.paragraphs} />
        </>
      ) : null}
      <div className={styles.acts}>
        <RestoreButton targets={targets} about={`恢复整张表${number}`}>
          恢复整张表
        </RestoreButton>
      </div>
    </>
  );
}

"use client";
import { Button } from "@/components/ui/button";
import type { Form } from "@/lib/forms/define";
import { useDesk, useDeskData, useTopic } from "../desk-context";
import { focusCell } from "./focus-cell";
import type { GridModel } from "./grid-model";
import styles from "./grid-tools.module.css";
import type { GridSelection } from "./selection/grid-selection";
import { SelectionWords } from "./selection/selection-words";

type Props = { model: GridModel; tables: readonly string[]; selection: GridSelection; onHelp: () => void };

/** Above the grid: how to get about, what the looks of a cell mean, how much is filled. */
export function GridTools({ model, tables, selection, onHelp }: Props) {
  const { store } = useDesk();
  const { can } = useDeskData();
  const filled = useTopic(
    "figures",
    ({ store }) => model.order.filter((cell) => store.cell(cell).figure.state !== "blank").length,
  );
  const hasSums = model.lines.some(({ cells }) => cells.some(({ computed }) => computed));
  const nextBlank = () => {
    const from = model.order.indexOf(store.active() ?? "");
    const blanks = model.order.filter((cell) => store.cell(cell).figure.state === "blank");
    const next = blanks.find((cell) => model.order.indexOf(cell) > from) ?? blanks[0];
    if (next) focusCell(next);
  };
  return (
    <>
      {can.edit ? (
        <div className={styles.tools}>
          <span className={styles.wide}>
            可从 Excel、WPS 整块复制，在起点格按 <kbd>Ctrl</kbd> <kbd>V</kbd> 粘贴　
            <Button variant="link" onClick={onHelp}>
              全部快捷键
            </Button>
          </span>
          <span className={`${styles.legend} ${styles.push}`}>
            <span>
              <i>未填</i>还没填
            </span>
            <span>
              <i className={styles.zero}>0</i>没有
            </span>
            <span>
              <i className={styles.na}>不适用</i>本机关无此项
              <span className={styles.wide}>
                ，按 <kbd>/</kbd>
              </span>
            </span>
            {hasSums ? (
              <span>
                <i className={styles.sum}>64</i>自动合计
              </span>
            ) : null}
          </span>
        </div>
      ) : null}
      <nav className={styles.jump} aria-label="表内跳转">
        <Chapters form={store.form} tables={tables} />
        <span className={styles.push}>
          <SelectionWords selection={selection} />
        </span>
        <span>
          共 {model.order.length} 格，已填 {filled} 格
        </span>
        {filled < model.order.length ? (
          <Button variant="link" onClick={nextBlank}>
            下一个未填
          </Button>
        ) : null}
      </nav>
    </>
  );
}

/** The chapters of a long list: its rows of the first depth. */
function Chapters({ form, tables }: { form: Form; tables: readonly string[] }) {
  const chapters = tables.flatMap((tableKey) => {
    const table = form.tables[tableKey];
    if (table?.layout !== "list") return [];
    return Object.values(table.rows).flatMap(({ label, depth }, index) =>
      depth === 1 ? [{ href: `#row-${tableKey}-${index + 1}`, label: shortened(label) }] : [],
    );
  });
  if (chapters.length === 0) return null;
  return (
    <>
      <span>跳到</span>
      {chapters.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </>
  );
}

const shortened = (label: string) => {
  const words = label.replace("、", " ").replace(/情况$/, "");
  return words.length > 8 ? `${words.slice(0, 7)}…` : words;
};

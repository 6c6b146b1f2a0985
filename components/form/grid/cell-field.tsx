"use client";
import { memo, useEffect } from "react";
import { useFormContext } from "react-hook-form";
import { type CellInfo, cellInfo } from "@/lib/forms/cells";
import type { Table } from "@/lib/forms/define";
import { inputText, showFigure } from "@/lib/forms/numbers";
import taken from "../carried/carried.module.css";
import { gravest } from "../cell-level";
import { useCell, useDesk, useDeskData } from "../desk-context";
import styles from "./cell-field.module.css";
import { CellMessage } from "./cell-message";
import { rowPath } from "./row-path";

type Props = {
  name: string;
  /** The first cell of its table: where Tab comes in. */
  first?: boolean;
  /** Stands left of the field on a narrow screen, where the head does not. */
  caption?: string;
  className?: string;
};

/** Row, column and unit, as they are read out. A row deep down is known with the one it stands under: 3.其他. */
const labelOf = (table: Table | undefined, { rowKey, rowLabel, columnLabel, label, unit }: CellInfo) => {
  const above = (table?.rows[rowKey]?.depth ?? 1) > 2 ? rowPath(table, rowKey).at(-1) : undefined;
  return [above, rowLabel, label === rowLabel ? "" : columnLabel, unit].filter(Boolean).join("，");
};

/** One cell: a field, or where it is computed the sum. Wakes only when something at this cell changes. */
export const CellField = memo(function CellField({ name, first = false, caption, className = "" }: Props) {
  const { store } = useDesk();
  const info = cellInfo(store.form, name);
  if (!info) throw new Error(`No cell ${name}.`);
  return (
    <>
      {caption ? (
        <span className={styles.caption} aria-hidden="true">
          {caption}
        </span>
      ) : null}
      {info.computed ? (
        <Sum info={info} className={className} />
      ) : (
        <Entry info={info} first={first} className={className} />
      )}
    </>
  );
});

function Sum({ info, className }: { info: CellInfo; className: string }) {
  const { form } = useDesk().store;
  const { figure, findings } = useCell(info.cell);
  const level = gravest(findings);
  const shown = showFigure(info.kind, figure);
  return (
    <span className={`${styles.cell} ${styles.sum} ${level ? styles[level] : ""} ${className}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: an output is a status of its own accord, and the save state alone is one. */}
      <output
        role="group"
        name={info.cell}
        aria-label={labelOf(form.tables[info.tableKey], info)}
        className={shown === "0" ? styles.zero : undefined}
      >
        {shown}
      </output>
      <CellMessage name={info.cell} findings={findings} refused={null} />
    </span>
  );
}

function Entry({ info, first, className }: { info: CellInfo; first: boolean; className: string }) {
  const { cell, kind } = info;
  const { store } = useDesk();
  const { can } = useDeskData();
  const { register, setValue } = useFormContext();
  const { figure, refused, findings, waiting, pasted, inConflict, carried, other } = useCell(cell);
  const level = refused || inConflict ? "error" : gravest(findings);
  const message = level ? `about-${cell}` : undefined;
  useEffect(() => {
    const write = () => setValue(cell, store.text(cell));
    write();
    return store.topics.on(`text:${cell}`, write);
  }, [store, cell, setValue]);
  const looks = [
    styles.cell,
    styles.in,
    level && styles[level],
    figure.state === "not-applicable" && !refused && styles.na,
    waiting && styles.waiting,
    pasted && styles.pasted,
    other && styles.other,
    carried && taken.cell,
    className,
  ];
  return (
    // A form for each: a browser that offers to fill in forms reads all fields of the form again after every key. Its
    // method lets Enter do nothing, also before the program has arrived.
    <form method="dialog" className={looks.filter(Boolean).join(" ")} data-who={other ?? undefined}>
      <input
        {...register(cell)}
        defaultValue={inputText(kind, figure)}
        data-cell=""
        inputMode={kind === "count" ? "numeric" : kind === "money" ? "decimal" : "text"}
        enterKeyHint="next"
        placeholder="未填"
        autoComplete="off"
        tabIndex={first ? 0 : -1}
        aria-label={labelOf(store.form.tables[info.tableKey], info)}
        aria-invalid={level === "error" || undefined}
        aria-describedby={message}
        readOnly={!can.edit}
      />
      {level ? <CellMessage name={cell} findings={findings} refused={refused} inConflict={inConflict} /> : null}
    </form>
  );
}

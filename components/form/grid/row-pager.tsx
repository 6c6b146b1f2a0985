"use client";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Figure } from "@/lib/forms/answers";
import { notApplicable, number } from "@/lib/forms/totals";
import { useDesk, useDeskData, useTopic } from "../desk-context";
import { focusCell, SHOW_CELL } from "./focus-cell";
import type { GridLine } from "./grid-model";
import styles from "./row-pager.module.css";

/**
 * Where there is no room for a matrix, one of its rows is shown at a time. Which one is an attribute of the row, as a
 * selected block is of its cells: turning over renders no field anew.
 */
export function RowPager({ lines }: { lines: readonly GridLine[] }) {
  const { store } = useDesk();
  const { can } = useDeskData();
  const own = useRef<HTMLElement>(null);
  const id = useId();
  const [at, setAt] = useState(0);
  const rows = lines.filter(({ cells }) => cells.length > 0);
  const open = (rows[at]?.cells ?? []).flatMap(({ cell, computed }) => (computed ? [] : [cell]));
  const blanks = useTopic(
    "figures",
    ({ store }) => open.filter((cell) => (store.figures()[cell]?.state ?? "blank") === "blank").length,
  );
  const show = useCallback((index: number) => {
    const section = own.current?.closest("section");
    section?.querySelectorAll("tr[data-row]").forEach((row, n) => {
      row.toggleAttribute("data-shown", n === index);
    });
    setAt(index);
  }, []);
  useEffect(() => {
    const section = own.current?.closest("section");
    const follow = ({ target }: Event) => {
      const row = target instanceof Element ? target.closest("tr[data-row]") : null;
      const index = row ? [...(section?.querySelectorAll("tr[data-row]") ?? [])].indexOf(row) : -1;
      if (index !== -1) show(index);
    };
    for (const event of [SHOW_CELL, "focusin"]) section?.addEventListener(event, follow);
    return () => {
      for (const event of [SHOW_CELL, "focusin"]) section?.removeEventListener(event, follow);
    };
  }, [show]);
  const turn = (by: 1 | -1) => {
    show(at + by);
    const first = rows[at + by]?.cells.find(({ computed }) => !computed);
    if (first) focusCell(first.cell);
  };
  const fill = (figure: Figure, label: string) => {
    const cells = open.filter((cell) => (store.figures()[cell]?.state ?? "blank") === "blank");
    store.setFigures(
      cells.map((cell) => ({ cell, figure })),
      label,
    );
  };
  const nothingBlank = blanks === 0 ? "本行各格都已填写" : null;
  return (
    <nav className={styles.pager} aria-label="逐行填写" ref={own}>
      {can.edit && open.length > 0 ? (
        <p className={styles.acts}>
          {nothingBlank ?? (
            <>
              <Button variant="link" onClick={() => fill(number(0), "本行空白填 0")}>
                本行空白填 0
              </Button>
              <Button variant="link" onClick={() => fill(notApplicable, "本行空白不适用")}>
                本行空白不适用
              </Button>
            </>
          )}
        </p>
      ) : null}
      <div className={styles.turn}>
        <Button variant="plain" onClick={() => turn(-1)} reasonId={at === 0 ? `${id}-first` : undefined}>
          上一行
        </Button>
        <p aria-live="polite">
          第 {at + 1} 行，共 {rows.length} 行{blanks > 0 ? <small>本行 {blanks} 格未填</small> : null}
        </p>
        <Button variant="plain" onClick={() => turn(1)} reasonId={at === rows.length - 1 ? `${id}-last` : undefined}>
          下一行
        </Button>
        <span id={`${id}-first`} className="vh">
          这是第一行
        </span>
        <span id={`${id}-last`} className="vh">
          这是最后一行
        </span>
      </div>
    </nav>
  );
}

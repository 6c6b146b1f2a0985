"use client";
import { useState } from "react";
import { FigureText } from "@/components/report/figure-text";
import { Button } from "@/components/ui/button";
import type { Figure } from "@/lib/forms/answers";
import { cellInfo } from "@/lib/forms/cells";
import { showFigure } from "@/lib/forms/numbers";
import { sameFigure } from "../cell-view";
import { useCell, useDesk, useDeskData, useTopic } from "../desk-context";
import styles from "./history-list.module.css";
import { PlaceHistory } from "./place-history";

/** The history of the cell one is in. */
export function CellHistory() {
  const { store } = useDesk();
  const cell = useTopic("active", ({ store }) => store.active());
  return cell && cellInfo(store.form, cell) ? <Of key={cell} cell={cell} /> : null;
}

const wordsOf = (kind: Parameters<typeof showFigure>[0], figure: Figure) => showFigure(kind, figure) || "未填";

function Of({ cell }: { cell: string }) {
  const { store } = useDesk();
  const { can } = useDeskData();
  const [told, setTold] = useState<string | null>(null);
  const { figure } = useCell(cell);
  const last = useTopic("undo", ({ store }) => store.lastStep());
  const kind = cellInfo(store.form, cell)?.kind ?? "count";
  const restore = (before: Figure) => {
    store.setFigures([{ cell, figure: before }], "恢复");
    setTold(`已恢复为 ${wordsOf(kind, before)}`);
  };
  const undo = () => {
    store.undo();
    setTold(null);
  };
  return (
    <section>
      <h2>
        修改历史 <span>当前格</span>
      </h2>
      <PlaceHistory
        of={{ kind: "figure", target: cell }}
        ask="谁改过这一格"
        told={last?.label === "恢复" ? told : null}
        onUndo={undo}
        entry={({ before, after }) => {
          const [was, is] = [before as Figure, after as Figure];
          return (
            <div className={styles.values}>
              <span>
                <FigureText kind={kind} figure={was} /> → <FigureText kind={kind} figure={is} />
              </span>
              {can.edit && !sameFigure(was, figure) ? (
                <Button variant="link" onClick={() => restore(was)}>
                  恢复为 {wordsOf(kind, was)}
                </Button>
              ) : null}
            </div>
          );
        }}
      />
    </section>
  );
}

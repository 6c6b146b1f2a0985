"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { momentOf } from "@/lib/format";
import type { Figure } from "@/lib/forms/answers";
import { cellInfo } from "@/lib/forms/cells";
import { showFigure } from "@/lib/forms/numbers";
import { useConflicts, useDesk } from "../desk-context";
import { type Change, changeOf } from "../saving/change";
import styles from "./field-conflict.module.css";

/** Two people wrote the same cell, footnote or explanation: both versions, and the choice. */
export function FieldConflict({ target }: { target: string }) {
  const { store } = useDesk();
  const conflict = useConflicts().get(target);
  if (!conflict) return null;
  const { mine, theirs, by, at } = conflict;
  const words = (change: Change) => valueWords(change, (cell) => cellInfo(store.form, cell)?.kind ?? "count");
  return (
    <div className={styles.conflict} id={`conflict-${target}`}>
      <Notice tone="amber" title="有两个版本，请选定" mark="warn">
        <p>
          {by}也改了这一处（{momentOf(new Date(at))}）。选定前暂用对方的版本。
        </p>
      </Notice>
      <dl>
        <div>
          <dt>您的版本</dt>
          <dd>{words(mine)}</dd>
          <dd>
            <Button variant="plain" size="small" onClick={() => store.resolveConflict(target, { change: mine })}>
              用我的
            </Button>
          </dd>
        </div>
        <div>
          <dt>{by}的版本</dt>
          <dd>{words(changeOf(target, theirs))}</dd>
          <dd>
            <Button variant="plain" size="small" onClick={() => store.resolveConflict(target, "theirs")}>
              用对方的
            </Button>
          </dd>
        </div>
      </dl>
    </div>
  );
}

const figureWords = (kind: "count" | "signed" | "money", figure: Figure) => showFigure(kind, figure) || "未填";

function valueWords(change: Change, kindOf: (cell: string) => "count" | "signed" | "money"): string {
  switch (change.kind) {
    case "figure":
      return figureWords(kindOf(change.cell), change.figure);
    case "footnote":
    case "explanation":
      return change.text || "（空）";
    case "outline":
      return change.sections.map(({ title }) => title).join("、");
    case "section":
      return "";
  }
}

"use client";
import { Mark } from "@/components/ui/mark";
import { cellInfo } from "@/lib/forms/cells";
import type { PrintedPart } from "@/lib/forms/printed-parts";
import { useConflicts, useDesk, useDeskData, useRefused } from "../desk-context";
import { useParts } from "../use-steps";
import styles from "./finding-group.module.css";
import row from "./finding-row.module.css";
import { TableLink } from "./table-link";
import { VersionLink } from "./version-link";

/** What is not stored: text in a cell that is no figure, and what two people wrote. */
export function UnsettledGroup() {
  const { form } = useDesk().store;
  const { can } = useDeskData();
  const refused = useRefused();
  const conflicts = useConflicts();
  const parts = useParts();
  const twice = [...conflicts.values()];
  if (!can.edit || refused.size + twice.length === 0) return null;
  return (
    <section aria-labelledby="group-unsettled">
      <div className={`${styles.head} ${styles.error}`}>
        <Mark shape="bad" />
        <h2 id="group-unsettled">没有存入 {refused.size + twice.length} 处</h2>
        <span>改好或选定后才能提交</span>
      </div>
      <ol className={styles.list}>
        {[...refused].map(([cell, { text, says }]) => (
          <li key={cell} className={row.row}>
            <p className={row.where}>{cellInfo(form, cell)?.rowLabel}</p>
            <div>
              <b>填了“{text}”</b>
              <p>{says}</p>
            </div>
            <div className={row.act}>
              <TableLink cell={cell}>到这一格</TableLink>
            </div>
          </li>
        ))}
        {twice.map(({ target, by }) => (
          <li key={target} className={row.row}>
            <p className={row.where}>{placeOf(target, parts, form)}</p>
            <div>
              <b>有两个版本，请选定</b>
              <p>{by}也改了这一处，两个版本都已保存。</p>
            </div>
            <div className={row.act}>
              <VersionLink target={target} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeOf(target: string, parts: readonly PrintedPart[], form: Parameters<typeof cellInfo>[0]): string {
  const [kind, name = ""] = [target.split(":")[0], target.slice(target.indexOf(":") + 1)];
  if (kind === "figure") return cellInfo(form, name)?.label ?? name;
  if (kind === "section") return parts.find(({ key }) => key === name)?.heading ?? name;
  if (kind === "footnote") return `表注：${form.tables[name]?.title ?? ""}`;
  return kind === "outline" ? "各部分的标题和次序" : "说明";
}

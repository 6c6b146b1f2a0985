import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { StateMark } from "@/components/ui/state-mark";
import { refusals } from "@/lib/errors";
import { dateOf, timeOf } from "@/lib/format";
import type { AuditRow } from "@/lib/read-audit";
import styles from "./audit-table.module.css";
import { AuditTarget } from "./audit-target";
import { auditWord } from "./audit-words";

const head = [
  { label: "序号", num: true },
  { label: "时间" },
  { label: "谁" },
  { label: "做了什么" },
  { label: "对象" },
  { label: "结果" },
  { label: "细节" },
];

/** The sentence that the person was shown. */
function refusal({ details: { code, says } }: AuditRow): string | null {
  if (typeof says === "string") return says;
  const known = Object.entries(refusals).find(([name]) => name === code);
  return known ? known[1] : null;
}

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  return (
    <DataTable caption="审计记录" captionHidden cards unlinked head={head}>
      {rows.map((row) => (
        <tr key={row.seq}>
          <th scope="row" className="num">
            {row.seq}
          </th>
          <td className="nowrap">
            {dateOf(row.at)} {timeOf(row.at)}
          </td>
          <td>{row.actorName ?? <span className="zero">没有登录</span>}</td>
          <td className="nowrap">{auditWord(row.action)}</td>
          <td className="whole">
            <AuditTarget row={row} />
          </td>
          <td>
            {row.outcome === "done" ? (
              <StateMark state="done">已完成</StateMark>
            ) : (
              <>
                <StateMark state="bad">被拒绝</StateMark>
                <div className="note">{refusal(row)}</div>
              </>
            )}
          </td>
          <td className="whole">
            {Object.keys(row.details).length === 0 ? null : (
              <Details summary="看">
                <pre className={styles.details}>{JSON.stringify(row.details, null, 1)}</pre>
              </Details>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

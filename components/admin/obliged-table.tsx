import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { StateMark } from "@/components/ui/state-mark";
import type { ObligedItem } from "@/lib/collections/read";
import { momentOf, monthDay } from "@/lib/format";
import { ExtensionDialog } from "./extension-dialog";
import styles from "./obliged-table.module.css";
import { standingWords } from "./standing-words";

const head = [
  { label: "机构" },
  { label: "地区" },
  { label: "状态" },
  { label: "截止" },
  { label: "已填格", num: true },
  { label: "最近动过" },
  { label: "操作", hidden: true },
];
type Props = {
  items: readonly ObligedItem[];
  year: number;
  seen: { collection: string; version: number } | null;
  /** Where names lead: to the report under review, or to the agency, for who administers and does not review. */
  linked: "report" | "agency";
};

/** `seen` null: an extension cannot be granted from here. */
export function ObligedTable({ items, year, seen, linked }: Props) {
  // Known pages; typed routes cannot see through a choice.
  const address = (code: string) =>
    (linked === "report" ? `/review/${code}/${year}` : `/admin/agencies/${code}`) as Route;
  return (
    <DataTable caption="应报机构" captionHidden cards head={head}>
      {items.map(({ agency, region, standing, due, daysLate, extensionReason, filled, cells, editedAt }) => (
        <tr key={agency.id}>
          <th scope="row">
            <span className={styles.name}>
              {linked === "report" && standing === "notStarted" ? (
                agency.name
              ) : (
                <Link href={address(agency.code)}>{agency.name}</Link>
              )}
              {agency.closedAt ? "（已关闭）" : null}
            </span>
          </th>
          <td>
            <span className={styles.name}>
              {region.code === agency.code ? <span className="zero">—</span> : region.name}
            </span>
          </td>
          <td className="nowrap">
            <StateMark state={standingWords[standing].mark}>{standingWords[standing].word}</StateMark>
          </td>
          <td className={due.late || due.extended ? "whole" : undefined}>
            <span className="nowrap">
              {monthDay(due.extended ?? due.due)}
              {due.late ? (
                <>
                  {"　"}
                  <StateMark state="bad">逾期 {daysLate} 天</StateMark>
                </>
              ) : null}
            </span>
            {due.extended ? (
              <div className={`note ${styles.name}`}>
                由{monthDay(due.due)}延期：{extensionReason}
              </div>
            ) : null}
          </td>
          <td className="num nowrap">
            {filled} / {cells}
          </td>
          <td className="nowrap">{editedAt ? momentOf(editedAt) : <span className="zero">没动过</span>}</td>
          <td className="nowrap">
            {seen && standing !== "published" ? (
              <ExtensionDialog seen={seen} agency={agency} due={due.extended ?? due.due} />
            ) : null}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

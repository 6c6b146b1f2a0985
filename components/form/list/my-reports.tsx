import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { momentOf, monthDay } from "@/lib/format";
import type { DeskItem } from "@/lib/reports/working-copy";
import { daysLeft, statusMark } from "../overview/status-mark";
import styles from "./my-reports.module.css";
import { StartButton } from "./start-button";

type Props = { items: readonly DeskItem[]; today: string };

const isOpen = ({ status, due }: DeskItem) =>
  status === "draft" ||
  status === "returned" ||
  (status === null && due !== null) ||
  (status !== "published" && due !== null);

/** A public report of the year before, from which this one may begin. */
const isLastOf = (item: DeskItem, { agency, year, currentRevision, withdrawn }: DeskItem) =>
  agency.code === item.agency.code && year === item.year - 1 && currentRevision !== null && !withdrawn;

/** What is due first, by its date; then the years before. */
export function MyReports({ items, today }: Props) {
  const dueOf = ({ due }: DeskItem) => (due ? (due.extended ?? due.due) : "9999");
  const open = items.filter(isOpen).sort((a, b) => dueOf(a).localeCompare(dueOf(b)) || b.year - a.year);
  const past = items.filter((item) => !isOpen(item)).sort((a, b) => b.year - a.year);
  const severalAgencies = new Set(items.map(({ agency }) => agency.code)).size > 1;
  return (
    <main id="main" className={styles.main}>
      <PageHead title="我的报告" />
      <Section title="要填的">
        {open.length === 0 ? (
          <Empty title="没有要填的报告">
            <p>开放填报时会出现在这里。</p>
          </Empty>
        ) : (
          <ul className={styles.open}>
            {open.map((item) => (
              <Open
                key={`${item.agency.code}/${item.year}`}
                item={item}
                today={today}
                hasLast={items.some((one) => isLastOf(item, one))}
              />
            ))}
          </ul>
        )}
      </Section>
      <Section title="历年报告">
        {past.length === 0 ? (
          <p>还没有往年的报告。</p>
        ) : (
          <DataTable
            caption="历年报告"
            captionHidden
            head={[
              { label: "年度" },
              ...(severalAgencies ? [{ label: "机构" }] : []),
              { label: "状态" },
              { label: "公众看到的" },
              { label: "最后修改" },
            ]}
          >
            {past.map((item) => (
              <Past key={`${item.agency.code}/${item.year}`} item={item} agency={severalAgencies} />
            ))}
          </DataTable>
        )}
      </Section>
    </main>
  );
}

function Open({ item, today, hasLast }: { item: DeskItem; today: string; hasLast: boolean }) {
  const { agency, year, status, due, filled, openComments, returnReason, can } = item;
  const href = `/desk/${agency.code}/${year}` as Route;
  const last = due ? (due.extended ?? due.due) : null;
  const mark = status ? statusMark({ ...item, status }) : null;
  return (
    <li>
      <div>
        <h3>{status ? <Link href={href}>{year}年度报告</Link> : `${year}年度报告`}</h3>
        <p>{agency.name}</p>
      </div>
      <div>
        {mark ? <StateMark state={mark.shape}>{mark.words}</StateMark> : <StateMark state="todo">未开始</StateMark>}
        {returnReason ? <p>{`“${returnReason}”`}</p> : null}
        {openComments > 0 ? <p>意见 {openComments} 处没有解决</p> : null}
        {status === "draft" || status === "returned" ? (
          <p>
            {filled.sections} / {filled.ofSections} 段文字，{filled.cells} / {filled.ofCells} 格
          </p>
        ) : null}
      </div>
      <div>
        {last ? (
          <p>
            应提交 <b>{monthDay(last)}</b>
            {due?.extended ? "（已延期）" : ""}
            <br />
            {status === null || status === "draft" || status === "returned" ? (
              <span className={due?.late ? styles.late : undefined}>{daysLeft(today, last)}</span>
            ) : null}
          </p>
        ) : (
          <p>补录，没有期限</p>
        )}
      </div>
      <div className={styles.act}>
        {status === null ? (
          can.start ? (
            <StartButton agency={agency.code} year={year} name={agency.name} hasLast={hasLast} />
          ) : (
            <p>您的账号不能开始填报</p>
          )
        ) : (
          <Link href={href}>{status === "draft" || status === "returned" ? "接着填" : "查看"}</Link>
        )}
      </div>
    </li>
  );
}

function Past({ item, agency }: { item: DeskItem; agency: boolean }) {
  const { status, year, currentRevision, editedAt, editedBy, withdrawn } = item;
  const mark = status ? statusMark({ ...item, status }) : null;
  return (
    <tr>
      <th scope="row">
        <Link href={`/desk/${item.agency.code}/${year}` as Route}>{year}年度报告</Link>
      </th>
      {agency ? <td>{item.agency.name}</td> : null}
      <td>{mark ? <StateMark state={mark.shape}>{mark.words}</StateMark> : null}</td>
      <td>
        {currentRevision !== null && !withdrawn ? (
          <Link href={`/reports/${item.agency.code}/${year}` as Route}>第 {currentRevision} 版</Link>
        ) : (
          "没有"
        )}
      </td>
      <td>{editedAt ? `${momentOf(editedAt)}　${editedBy ?? ""}` : ""}</td>
    </tr>
  );
}

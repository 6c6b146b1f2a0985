import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Pages } from "@/components/ui/pages";
import type { Moments } from "@/lib/reports/read-moments";
import styles from "./history-page.module.css";
import { fullMoment, momentWords } from "./moment-words";

type Props = Moments & { agency: string; year: number; page: number };

/** Every moment one can go back to, newest first. */
export function MomentsList({ agency, year, page, moments, total, perPage }: Props) {
  const here = `/desk/${agency}/${year}/history`;
  return (
    <>
      <div className={styles.head}>
        <h2>什么时候、谁、改了什么</h2>
      </div>
      <p className={styles.lead}>
        点一个时间，看报告那时的样子，可以恢复一格、一张表、一部分或者全部。停笔半小时以内的改动算一次。一格、一部分自己的历史，在它旁边也能看到。
      </p>
      <DataTable
        caption="修改历史"
        captionHidden
        cards
        head={[{ label: "时间" }, { label: "谁" }, { label: "做了什么" }]}
      >
        {moments.map((moment) => {
          const { at, by, event, sitting } = moment;
          return (
            <tr key={event?.id ?? `${at.toISOString()}/${sitting?.byId}`}>
              <th scope="row" className={styles.nowrap}>
                <Link href={`${here}?at=${at.toISOString()}` as Route}>{fullMoment(at)}</Link>
              </th>
              <td>{by}</td>
              <td className="whole">
                <span className={event ? styles.move : undefined}>{momentWords(moment)}</span>
                {event?.reason ? <span className={styles.quote}>　“{event.reason}”</span> : null}
              </td>
            </tr>
          );
        })}
      </DataTable>
      <Pages
        label="修改历史的页"
        page={page}
        pages={Math.max(1, Math.ceil(total / perPage))}
        href={(n) => `${here}?page=${n}`}
        summary={`共 ${total} 次`}
      />
    </>
  );
}

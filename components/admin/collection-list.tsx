import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import type { CollectionItem } from "@/lib/collections/read";
import { chineseDate } from "@/lib/format";

const head = [
  { label: "年度" },
  { label: "由谁开展" },
  { label: "格式" },
  { label: "部门截止" },
  { label: "应报", num: true },
  { label: "逾期", num: true },
  { label: "未开始", num: true },
  { label: "待审核", num: true },
  { label: "已发布", num: true },
  { label: "状态" },
];
const figure = (n: number) => (n === 0 ? <span className="zero">0</span> : n);

type Props = { items: readonly CollectionItem[] /** /admin/collections or /review/collections. */; base: string };

export function CollectionTable({ items, base }: Props) {
  return (
    <DataTable caption="填报任务" captionHidden cards head={head}>
      {items.map(({ collection: { id, year, dates, closedAt }, owner, form, counts }) => (
        <tr key={id}>
          <th scope="row" className="nowrap">
            {/* The two bases are pages of ours; typed routes cannot see through a property. */}
            <Link href={`${base}/${id}` as Route}>{year}年度</Link>
          </th>
          <td className="whole">{owner.name}</td>
          <td className="whole">{form}</td>
          <td className="nowrap">{chineseDate(dates.department.due)}</td>
          <td className="num">{counts.all}</td>
          <td className="num">{figure(counts.late)}</td>
          <td className="num">{figure(counts.notStarted)}</td>
          <td className="num">{figure(counts.submitted)}</td>
          <td className="num">{figure(counts.published)}</td>
          <td className="nowrap">
            {closedAt ? <StateMark state="done">已结束</StateMark> : <StateMark state="doing">进行中</StateMark>}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

export function CollectionList({ items, base }: Props) {
  const open = <LinkButton href={`${base}/new` as Route}>开展填报任务</LinkButton>;
  return (
    <>
      <PageHead title="填报任务" end={items.length === 0 ? null : open} />
      {items.length === 0 ? (
        <Empty title="还没有填报任务" action={open}>
          <p>开展一个年度的填报任务，机构的填报员就可以开始填写。</p>
        </Empty>
      ) : (
        <CollectionTable items={items} base={base} />
      )}
    </>
  );
}

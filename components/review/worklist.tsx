import { Empty } from "@/components/ui/empty";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import type { WorklistItem } from "@/lib/reports/working-copy";
import { bulkLine } from "./bulk-approval";
import { BulkBar } from "./bulk-bar";
import { ChoiceProvider } from "./choice-context";
import { Overdue } from "./overdue";
import { filterQuery, type ReviewerChoice, type Tab, tabs, tabWords, type WorklistFilter } from "./worklist-filter";
import { WorklistKeys } from "./worklist-keys";
import { regionsOf, yearsOf } from "./worklist-reach";
import { WorklistTable } from "./worklist-table";
import { WorklistTools } from "./worklist-tools";

type Props = {
  /** Everything in reach; `chosen` is what the filter leaves of it. */
  items: readonly WorklistItem[];
  chosen: readonly WorklistItem[];
  perReviewer: Readonly<Record<ReviewerChoice, number>>;
  counts: Readonly<Record<Tab, number>>;
  filter: WorklistFilter;
  now: Date;
};
const perPage = 50;

const emptyWords: Partial<Record<Tab, string>> = {
  waiting: "没有待审核的报告",
  again: "没有退回后再次提交的报告",
  returned: "您退回的报告都已再次提交",
  approved: "没有等待发布的报告",
  late: "没有逾期未交的报告",
  done: "还没有发布过的报告",
};

function Nothing({ filter, reach }: { filter: WorklistFilter; reach: number }) {
  if (reach === 0)
    return (
      <Empty title="您的管辖范围里还没有报告">
        <p>开放填报任务后，机构的报告会出现在这里。</p>
      </Empty>
    );
  const narrowed = filter.q !== "" || filter.region !== "" || filter.year !== null || filter.reviewer !== "";
  return (
    <Empty
      title={narrowed ? "没有符合条件的报告" : (emptyWords[filter.tab] ?? "没有报告")}
      action={
        narrowed ? (
          <a href={`/review${filterQuery(filter, { q: "", region: "", year: null, reviewer: "" })}`}>不加条件</a>
        ) : (
          <a href="/review/collections">看谁还没提交</a>
        )
      }
    >
      <p>{narrowed ? "换一个名称、年度、地区或审核人再看。" : "有机构提交时会出现在这里。"}</p>
    </Empty>
  );
}

/** What waits for this person, what is odd about it, and everything else in their reach behind the tabs. */
export function Worklist({ items, chosen, counts, perReviewer, filter, now }: Props) {
  const pages = Math.max(1, Math.ceil(chosen.length / perPage));
  const page = Math.min(filter.page, pages);
  const shown = chosen.slice((page - 1) * perPage, page * perPage);
  const waiting = shown.filter(({ status }) => status === "submitted").map(bulkLine);
  return (
    <ChoiceProvider offered={waiting}>
      <main id="main" className="wide main">
        <PageHead title={`待审核 ${counts.waiting} 份`}>
          <span className="note">{`${filter.year === null ? "全部年度" : `${filter.year}年度`}，共 ${counts.all} 份：已发布 ${counts.done}，待发布 ${counts.approved}，逾期未交 ${counts.late}`}</span>
        </PageHead>
        <Overdue items={items} />
        <FilterTabs
          label="按状态"
          tabs={tabs.map((tab) => ({
            href: `/review${filterQuery(filter, { tab })}`,
            label: tabWords[tab],
            count: counts[tab],
            current: tab === filter.tab,
          }))}
        />
        <WorklistTools filter={filter} years={yearsOf(items)} regions={regionsOf(items)} perReviewer={perReviewer} />
        {shown.length === 0 ? (
          <Nothing filter={filter} reach={items.length} />
        ) : (
          <>
            {waiting.length > 0 ? <BulkBar /> : null}
            <WorklistTable items={shown} filter={filter} now={now} />
            <Pages
              label="翻页"
              page={page}
              pages={pages}
              href={(to) => `/review${filterQuery(filter, { page: to })}`}
              summary={`第 ${(page - 1) * perPage + 1} 至 ${(page - 1) * perPage + shown.length} 份，共 ${chosen.length} 份`}
            />
            <WorklistKeys>错误都须先说明才能提交。变动较大：比上年差 10 以上并超过一半。</WorklistKeys>
          </>
        )}
      </main>
    </ChoiceProvider>
  );
}

import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { AgencyOption } from "@/lib/agencies/read";
import type { CollectionPage } from "@/lib/collections/read";
import { chineseDate } from "@/lib/format";
import { BelowFacts } from "./below-facts";
import { ChangeCollectionForm } from "./change-collection-form";
import { ChangeObligedForm } from "./change-obliged-form";
import { CloseCollection } from "./close-collection";
import { CollectionFacts } from "./collection-facts";
import { filterObliged, inState, type ObligedFilter, type ObligedState, obligedStates } from "./obliged-filter";
import { ObligedTable } from "./obliged-table";
import { SearchForm } from "./search-form";

type Props = {
  page: CollectionPage;
  filter: ObligedFilter;
  /** /admin/collections or /review/collections. */
  base: string;
  /** The owner and all below it, where the collection may be changed. */
  options: readonly AgencyOption[];
  now: Date;
};
const perPage = 20;

/** One collection: who is where, and who must be chased. */
export function CollectionView({ page, filter, base, options, now }: Props) {
  const { collection, owner, form, counts, obliged, mayChange } = page;
  const here = `${base}/${collection.id}`;
  const address = (change: Partial<Record<keyof ObligedFilter, string>>) => {
    const { state, q, region, sort } = filter;
    const next = Object.entries({ state, q, region, sort, ...change }).filter(([, value]) => value !== "");
    return `${here}?${new URLSearchParams(next)}`;
  };
  const found = filterObliged(obliged, filter, now);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const shown = Math.min(filter.page, pages);
  const from = (shown - 1) * perPage;
  const regions = new Map(obliged.map(({ region }) => [region.code, region.name]));
  const running = collection.closedAt === null;
  const seen = { collection: collection.id, version: collection.version };
  return (
    <>
      <Crumbs items={[{ label: "填报任务", href: base }, { label: `${collection.year}年度` }]} />
      <PageHead
        title={`${collection.year}年度填报任务`}
        end={
          mayChange && running ? (
            <>
              <LinkButton href="#dates" variant="plain">
                改日期和通知
              </LinkButton>
              <LinkButton href="#agencies" variant="plain">
                增减机构
              </LinkButton>
              <CloseCollection seen={seen} year={collection.year} />
            </>
          ) : null
        }
      >
        <span className="note">
          {owner.name}开展　格式：{form}　{counts.all}个机构　{chineseDate(collection.openedAt)}开始
          {collection.closedAt ? `　${chineseDate(collection.closedAt)}结束` : null}
        </span>
      </PageHead>
      <CollectionFacts page={page} now={now} />
      <BelowFacts>
        <FilterTabs
          label="按状态"
          tabs={(Object.keys(obligedStates) as ObligedState[]).map((state) => ({
            href: address({ state }),
            label: obligedStates[state],
            count: obliged.filter((item) => inState(item, state, now)).length,
            current: filter.state === state,
          }))}
        />
        <SearchForm label="机构" q={filter.q}>
          <label htmlFor="region">地区</label>
          <Select id="region" name="region" defaultValue={filter.region}>
            <option value="">全部</option>
            {[...regions].map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <label htmlFor="sort">排序</label>
          <Select id="sort" name="sort" defaultValue={filter.sort}>
            <option value="urgent">先看要催的</option>
            <option value="agency">按机构</option>
          </Select>
          <input type="hidden" name="state" value={filter.state} />
        </SearchForm>
        {found.length === 0 ? (
          <Empty title="没有符合的机构">
            <p>换一个条件再看。</p>
          </Empty>
        ) : (
          <ObligedTable
            items={found.slice(from, from + perPage)}
            year={collection.year}
            linked={base.startsWith("/review") ? "report" : "agency"}
            seen={mayChange && running ? seen : null}
          />
        )}
        <Pages
          label="翻页"
          page={shown}
          pages={pages}
          href={(n) => `${address({})}&page=${n}`}
          summary={`第 ${found.length === 0 ? 0 : from + 1} 至 ${Math.min(from + perPage, found.length)} 个，共 ${found.length} 个`}
        />
        {mayChange && running ? (
          <BelowFacts>
            <Section title="日期和通知" id="dates">
              <ChangeCollectionForm collection={{ ...seen, dates: collection.dates, notice: collection.notice }} />
            </Section>
            <Section title="增减机构" id="agencies">
              <ChangeObligedForm
                collection={{ ...seen, agencies: obliged.map(({ agency }) => agency.code) }}
                options={options}
              />
            </Section>
          </BelowFacts>
        ) : collection.notice ? (
          <Section title="给填报员的通知">
            <p>{collection.notice}</p>
          </Section>
        ) : null}
      </BelowFacts>
    </>
  );
}

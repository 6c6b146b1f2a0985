import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import {
  type ReviewerChoice,
  reviewers,
  reviewerWords,
  sorts,
  sortWords,
  type WorklistFilter,
} from "./worklist-filter";
import styles from "./worklist-tools.module.css";

type Props = {
  filter: WorklistFilter;
  years: readonly number[];
  regions: readonly { code: string; name: string }[];
  /** How many of this tab are whose. */
  perReviewer: Readonly<Record<ReviewerChoice, number>>;
};

/** Search, year, region and order, kept in the address; works without script. */
export function WorklistTools({ filter, years, regions, perReviewer }: Props) {
  return (
    <search>
      <form className={styles.tools} action="/review" aria-label="筛选报告">
        {filter.tab === "waiting" ? null : <input type="hidden" name="tab" value={filter.tab} />}
        <div>
          <label htmlFor="by-q">机构</label>
          <TextInput
            type="search"
            id="by-q"
            name="q"
            defaultValue={filter.q}
            placeholder="名称"
            aria-keyshortcuts="/"
          />
        </div>
        <div>
          <label htmlFor="by-year">年度</label>
          <Select id="by-year" name="year" defaultValue={filter.year ?? ""}>
            <option value="">全部</option>
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </Select>
        </div>
        {regions.length > 0 ? (
          <div>
            <label htmlFor="by-region">地区</label>
            <Select id="by-region" name="region" defaultValue={filter.region}>
              <option value="">全部</option>
              {regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          </div>
        ) : null}
        <div>
          <label htmlFor="by-reviewer">审核人</label>
          <Select id="by-reviewer" name="reviewer" defaultValue={filter.reviewer}>
            {reviewers.map((choice) => (
              <option key={choice} value={choice}>
                {`${reviewerWords[choice]} ${perReviewer[choice]}`}
              </option>
            ))}
          </Select>
        </div>
        <div>
          <label htmlFor="by-sort">排序</label>
          <Select id="by-sort" name="sort" defaultValue={filter.sort}>
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortWords[sort]}
              </option>
            ))}
          </Select>
        </div>
        <Button type="submit" variant="plain" size="small">
          查看
        </Button>
      </form>
    </search>
  );
}

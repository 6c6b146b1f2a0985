import type { Status } from "@/lib/reports/workflow";

/** One line of the worklist, as far as choosing and ordering need it. */
export type WorklistLine = {
  agency: { code: string; name: string };
  /** Codes of the agencies above it, nearest first. */
  above: readonly string[];
  year: number;
  /** Null: not started. */
  status: Status | null;
  submittedAt: Date | null;
  returnedBefore: boolean;
  returnedByMe: boolean;
  /** Past its due date (or its extension) and not handed in. */
  overdue: boolean;
  warnings: number;
  explainedErrors: number;
  jumps: number;
  /** Name of the supervisor who was asked to review it. */
  reviewer: string | null;
  reviewerIsMe: boolean;
};

export const tabs = ["waiting", "again", "returned", "approved", "late", "done", "all"] as const;
export type Tab = (typeof tabs)[number];
export const tabWords: Record<Tab, string> = {
  waiting: "待审核",
  again: "退回后再次提交",
  returned: "我退回的",
  approved: "已通过，待发布",
  late: "逾期未交",
  done: "已发布",
  all: "全部",
};

export const sorts = ["again", "longest", "odd", "name"] as const;
export type Sort = (typeof sorts)[number];
export const sortWords: Record<Sort, string> = {
  again: "先看再次提交的",
  longest: "等待最久",
  odd: "需说明最多",
  name: "机构名称",
};

export const reviewers = ["", "me", "none"] as const;
/** Whose reports: everybody's, those one was asked to review, those nobody was. */
export type ReviewerChoice = (typeof reviewers)[number];
export const reviewerWords: Record<ReviewerChoice, string> = { "": "全部", me: "由我审核", none: "未指派" };

/** `year` null: every year. `region` is the code of an agency above. */
export type WorklistFilter = {
  tab: Tab;
  year: number | null;
  q: string;
  region: string;
  reviewer: ReviewerChoice;
  sort: Sort;
  page: number;
};
export const noFilter: WorklistFilter = {
  tab: "waiting",
  year: null,
  q: "",
  region: "",
  reviewer: "",
  sort: "again",
  page: 1,
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;
const one = (params: Params, name: string): string => {
  const value = params[name];
  return (typeof value === "string" ? value : value?.[0])?.trim() ?? "";
};
const oneOf = <T extends string>(allowed: readonly T[], value: string, otherwise: T): T =>
  allowed.find((name) => name === value) ?? otherwise;
const whole = (value: string, most: number) => (/^[1-9]\d{0,5}$/.test(value) ? Math.min(Number(value), most) : null);

/** The filter that stands in an address; whatever is not understood counts as not given. */
export function readFilter(params: Params): WorklistFilter {
  return {
    tab: oneOf(tabs, one(params, "tab"), noFilter.tab),
    year: whole(one(params, "year"), 9999),
    q: one(params, "q").slice(0, 60),
    region: /^[a-z0-9-]{1,60}$/.test(one(params, "region")) ? one(params, "region") : "",
    reviewer: oneOf(reviewers, one(params, "reviewer"), noFilter.reviewer),
    sort: oneOf(sorts, one(params, "sort"), noFilter.sort),
    page: whole(one(params, "page"), 9999) ?? 1,
  };
}

/** The same filter as a query, "" when nothing differs from the first view. Changing anything but the page leads to page 1. */
export function filterQuery(filter: WorklistFilter, change: Partial<WorklistFilter> = {}): string {
  const next = { ...filter, page: 1, ...change };
  const query = new URLSearchParams();
  for (const name of ["tab", "year", "q", "region", "reviewer", "sort", "page"] as const) {
    const value = next[name];
    if (value !== noFilter[name] && value !== null) query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `?${text}` : "";
}

const inTab: Record<Tab, (line: WorklistLine) => boolean> = {
  waiting: ({ status }) => status === "submitted",
  again: ({ status, returnedBefore }) => status === "submitted" && returnedBefore,
  returned: ({ status, returnedByMe }) => status === "returned" && returnedByMe,
  approved: ({ status }) => status === "approved",
  late: ({ overdue }) => overdue,
  done: ({ status }) => status === "published" || status === "withdrawn",
  all: () => true,
};

const collator = new Intl.Collator("zh-CN");
type Order = (a: WorklistLine, b: WorklistLine) => number;
const byName: Order = (a, b) => collator.compare(a.agency.name, b.agency.name) || b.year - a.year;
/** Who has waited longest comes first; what waits for nobody comes last. */
const byWait: Order = (a, b) =>
  (a.submittedAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.submittedAt?.getTime() ?? Number.POSITIVE_INFINITY);
const oddness = ({ explainedErrors, warnings, jumps }: WorklistLine) =>
  explainedErrors * 10_000 + warnings * 100 + jumps;
const orders: Record<Sort, Order> = {
  again: (a, b) => Number(b.returnedBefore) - Number(a.returnedBefore) || byWait(a, b) || byName(a, b),
  longest: (a, b) => byWait(a, b) || byName(a, b),
  odd: (a, b) => oddness(b) - oddness(a) || byWait(a, b) || byName(a, b),
  name: byName,
};

const ofReviewer: Record<ReviewerChoice, (line: WorklistLine) => boolean> = {
  "": () => true,
  me: ({ reviewerIsMe }) => reviewerIsMe,
  none: ({ reviewer, status }) => status !== null && reviewer === null,
};

/** What stands under every tab and for every reviewer: all but these two is applied. */
function within<L extends WorklistLine>(lines: readonly L[], { year, q, region }: WorklistFilter): L[] {
  return lines.filter(
    (line) =>
      (year === null || line.year === year) &&
      (q === "" || line.agency.name.includes(q) || line.agency.code === q) &&
      (region === "" || line.agency.code === region || line.above.includes(region)),
  );
}

/** The lines of the chosen tab in the chosen order, how many each tab holds, and how many of this tab are whose. */
export function chooseLines<L extends WorklistLine>(lines: readonly L[], filter: WorklistFilter) {
  const reach = within(lines, filter);
  const kept = reach.filter(ofReviewer[filter.reviewer]);
  const inThisTab = reach.filter(inTab[filter.tab]);
  const perReviewer = Object.fromEntries(
    reviewers.map((choice) => [choice, inThisTab.filter(ofReviewer[choice]).length]),
  ) as Record<ReviewerChoice, number>;
  const counts = Object.fromEntries(tabs.map((tab) => [tab, kept.filter(inTab[tab]).length])) as Record<Tab, number>;
  return { counts, perReviewer, chosen: kept.filter(inTab[filter.tab]).sort(orders[filter.sort]) };
}

/** Whole days of waiting; 0 within the first day. */
export const daysWaiting = (since: Date, now: Date) =>
  Math.max(0, Math.floor((now.getTime() - since.getTime()) / 86_400_000));
/** From this many days on a report has waited long. */
export const longWait = 3;

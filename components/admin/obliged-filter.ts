import type { ObligedItem } from "@/lib/collections/read";

export const obligedStates = {
  all: "全部",
  late: "逾期",
  notStarted: "未开始",
  idle: "7天没动过",
  returned: "已退回",
  submitted: "待审核",
  published: "已发布",
} as const;
export type ObligedState = keyof typeof obligedStates;
export type ObligedFilter = { state: ObligedState; q: string; region: string; sort: "urgent" | "agency"; page: number };

const week = 7 * 86_400_000;

export function inState({ standing, due, editedAt }: ObligedItem, state: ObligedState, now: Date): boolean {
  if (state === "all") return true;
  if (state === "late") return due.late;
  if (state !== "idle") return standing === state;
  const open = standing === "draft" || standing === "returned";
  return open && editedAt !== null && now.getTime() - editedAt.getTime() > week;
}

/** What must be chased first: the latest, then those not begun, returned, being written. */
const urgency: Readonly<Record<ObligedItem["standing"], number>> = {
  ...{ notStarted: 0, returned: 1, draft: 2, submitted: 3, withdrawn: 4, approved: 5, published: 6 },
};
const byUrgency = (a: ObligedItem, b: ObligedItem) =>
  b.daysLate - a.daysLate || urgency[a.standing] - urgency[b.standing] || a.agency.code.localeCompare(b.agency.code);

export function filterObliged(items: readonly ObligedItem[], filter: ObligedFilter, now: Date): ObligedItem[] {
  const found = items.filter(
    (item) =>
      inState(item, filter.state, now) &&
      item.agency.name.includes(filter.q) &&
      (filter.region === "" || item.region.code === filter.region),
  );
  return filter.sort === "urgent" ? found.sort(byUrgency) : found;
}

/** From an address; anything unknown is the first choice. */
export function obligedFilter(given: Readonly<Record<string, string | string[] | undefined>>): ObligedFilter {
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  const states = Object.keys(obligedStates) as ObligedState[];
  return {
    state: states.find((state) => state === text("state")) ?? "all",
    q: text("q").trim(),
    region: text("region"),
    sort: text("sort") === "agency" ? "agency" : "urgent",
    page: Math.max(1, Math.floor(Number(text("page"))) || 1),
  };
}

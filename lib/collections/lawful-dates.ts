import type { CollectionDates } from "@/db/tables/collections";
import type { AgencyKind } from "@/lib/forms/define";

/** Day and month in the year after the report year; the last day for edits falls on the day it is due. */
type Days = Pick<CollectionDates, "due" | "publication">;
const all = (day: string): Days => ({ due: day, publication: day });

/** From which report year on, newest first (decision 14): 条例 2019 第四十九、五十条; before it 条例 2008 第三十一条. */
const laws: readonly { from: number; days: Readonly<Record<AgencyKind, Days>> }[] = [
  {
    from: 2019,
    days: { government: all("03-31"), department: all("01-31"), township: all("01-31"), other: all("01-31") },
  },
  {
    from: 2008,
    days: { government: all("03-31"), department: all("03-31"), township: all("03-31"), other: all("03-31") },
  },
];

/** What the law says for a report year; an office may set other days. */
export function lawfulDates(year: number): Record<AgencyKind, CollectionDates> {
  const law = laws.find(({ from }) => from <= year) ?? laws.at(-1);
  if (!law) throw new Error("No law is written down.");
  const on = ({ due, publication }: Days): CollectionDates => ({
    due: `${year + 1}-${due}`,
    lastEdit: `${year + 1}-${due}`,
    publication: `${year + 1}-${publication}`,
  });
  const { government, department, township, other } = law.days;
  return { government: on(government), department: on(department), township: on(township), other: on(other) };
}

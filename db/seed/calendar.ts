import type { CollectionDates } from "@/db/tables/collections";
import { dayOf } from "@/lib/clock";
import type { AgencyKind } from "@/lib/forms/define";

const DAY = 24 * 3600_000;
/** A moment of a past year, in Shanghai: at(2024, "01-12", "09:30"). */
export const at = (year: number, day: string, time = "09:00"): Date => new Date(`${year}-${day}T${time}:00+08:00`);
/** A moment so many days from the day the demonstration is made, at a time of day in Shanghai. */
export const daysFrom = (made: Date, days: number, time = "09:00"): Date =>
  new Date(`${dayOf(new Date(made.getTime() + days * DAY))}T${time}:00+08:00`);

const forAll = (day: string): CollectionDates => ({ due: day, lastEdit: day, publication: day });

/** The dates of a past report year: all by 31 March up to 2018, from 2019 departments and towns by 31 January. */
export function datesOf(year: number): Record<AgencyKind, CollectionDates> {
  const march = forAll(`${year + 1}-03-31`);
  const january = year <= 2018 ? march : forAll(`${year + 1}-01-31`);
  return { government: march, department: january, township: january, other: january };
}

/** The dates of the collection that runs when the demonstration is made: towns are late, departments nearly. */
export function runningDates(made: Date): Record<AgencyKind, CollectionDates> {
  const inDays = (days: number) => dayOf(daysFrom(made, days));
  const department = forAll(inDays(9));
  return {
    government: forAll(inDays(68)),
    department,
    township: { ...department, due: inDays(-6) },
    other: department,
  };
}

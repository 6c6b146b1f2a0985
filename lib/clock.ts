/** The time of day, replaceable in tests. */
export type Clock = { now(): Date };
export const systemClock: Clock = { now: () => new Date() };

/** Midnight at the beginning of a calendar day "2026-01-31" in Shanghai. */
export const startOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00+08:00`));
/** Midnight at the end of a calendar day "2026-01-31" in Shanghai: a date ends at 24:00 (decision 17). China keeps no summer time. */
export const endOfDay = (day: string): Date => new Date(startOfDay(day).getTime() + 24 * 3600_000);
/** The calendar day in Shanghai, "2026-01-31". */
export const dayOf = (moment: Date): string => new Date(moment.getTime() + 8 * 3600_000).toISOString().slice(0, 10);
/** The calendar year in Shanghai. */
export const yearOf = (moment: Date): number => Number(dayOf(moment).slice(0, 4));

/** What a date-and-time field holds ("2026-02-03T09:00"), read as Shanghai time whatever the browser's zone; null when it is no moment. */
export function readLocalMoment(typed: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(typed)) return null;
  const moment = new Date(`${typed.length === 16 ? `${typed}:00` : typed}+08:00`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** The same moment as a date-and-time field writes it. */
export const localMoment = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

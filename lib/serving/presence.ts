/**
 * Who is at which place of a report just now. In memory, told by the pages' own questions and gone after a few
 * seconds: with several servers people see those on their own, while what is saved reaches everybody.
 */
type Visit = { userId: string; name: string; at: string | null; seen: number };
export type Neighbour = { name: string; at: string | null };

/** Three questions missed: the window is closed or asleep. */
const gone = 8000;
const visits = new Map<string, Map<string, Visit>>();

/** Notes one window's place, a target such as `section:part1`, and answers the other people in the same report. */
export function meet(report: string, window: string, visit: Omit<Visit, "seen">, now: number): Neighbour[] {
  const here = visits.get(report) ?? new Map<string, Visit>();
  visits.set(report, here);
  here.set(window, { ...visit, seen: now });
  for (const [key, { seen }] of here) if (now - seen > gone) here.delete(key);
  const others = [...here.values()].filter(({ userId }) => userId !== visit.userId);
  return others.map(({ name, at }) => ({ name, at }));
}

/** Forgets reports that nobody is in any more. */
export function forgetEmpty(now: number): void {
  for (const [report, here] of visits)
    if ([...here.values()].every(({ seen }) => now - seen > gone)) visits.delete(report);
}

/** How the changes of a report fall into sittings: one person's typing without a long pause. Pure. */
import type { Act } from "./change-act";
import { storedTarget } from "./check-changes";

export type Stamp = { kind: string; target: string; at: Date; byId: string; act: Act | null };
/** `at`: its last change, which is the moment one goes back to. */
export type Sitting = {
  at: Date;
  byId: string;
  act: Act | null;
  cells: number;
  sections: number;
  footnotes: number;
  outline: boolean;
};

const pause = 30 * 60_000;

/** @param stamps oldest first. An act stands by itself, so that one can go back to what was before it. */
export function sittingsOf(stamps: readonly Stamp[]): Sitting[] {
  const all: { last: Stamp; targets: Set<string> }[] = [];
  const open = new Map<string, (typeof all)[number]>();
  for (const stamp of stamps) {
    const running = open.get(stamp.byId);
    const pausedFor = running ? stamp.at.getTime() - running.last.at.getTime() : 0;
    // Changes of one act carry the same moment.
    const goesOn = running && running.last.act === stamp.act && (stamp.act ? pausedFor === 0 : pausedFor < pause);
    const sitting = goesOn ? running : { last: stamp, targets: new Set<string>() };
    if (!goesOn) all.push(sitting);
    sitting.last = stamp;
    sitting.targets.add(storedTarget(stamp));
    open.set(stamp.byId, sitting);
  }
  return all.map(({ last: { at, byId, act }, targets }) => {
    const count = (kind: string) => [...targets].filter((target) => target.startsWith(`${kind}:`)).length;
    return {
      ...{ at, byId, act, cells: count("figure"), sections: count("section"), footnotes: count("footnote") },
      outline: targets.has("outline"),
    };
  });
}

/** What the others in this report do: where each of them is, and what they changed last, for the page to tell. */
import { timeOf } from "@/lib/format";
import type { MeanwhileChange } from "@/lib/reports/working-copy";
import type { Neighbour } from "./saving/follow-others";

export type LastNews = { by: string; at: string; targets: readonly string[] };

/** The sign of a person beside what they are at: the last character of the name. */
export const signOf = (name: string): string => [...name].at(-1) ?? "";

export class Others {
  #neighbours: readonly Neighbour[] = [];
  #last: LastNews | null = null;

  neighbours = () => this.#neighbours;
  last = () => this.#last;
  /** Who is at this target, their sign; null: nobody. */
  signAt(target: string): string | null {
    const one = this.#neighbours.find(({ at }) => at === target);
    return one ? signOf(one.name) : null;
  }

  /** True where somebody came, left or went elsewhere. */
  moved(neighbours: readonly Neighbour[]): boolean {
    const same = JSON.stringify(neighbours) === JSON.stringify(this.#neighbours);
    if (!same) this.#neighbours = neighbours;
    return !same;
  }

  /** What was just taken over from others; one's own other window is not told as somebody. */
  changed(changes: readonly MeanwhileChange[]): void {
    const [first] = changes.filter(({ mine }) => !mine);
    if (!first) return;
    const theirs = changes.filter(({ by, mine }) => !mine && by === first.by);
    this.#last = { by: first.by, at: timeOf(new Date(first.at)), targets: theirs.map(({ target }) => target) };
  }
}

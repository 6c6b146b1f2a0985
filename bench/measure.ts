/** What every measurement shares: medians, interleaved rounds, and the row it becomes in results.json. */
import { cpus } from "node:os";

/** `ratio` is value over `against`, or value over the target's own unit where nothing is measured against. */
export type Row = {
  name: string;
  value: number;
  unit: string;
  against: string;
  ratio: number | null;
  target: string;
  holds: boolean;
};

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Runs the two in turns, so that a noisy moment of the machine meets both; the first round warms up. */
export async function inTurns<A, B>(
  rounds: number,
  ours: () => Promise<A>,
  theirs: () => Promise<B>,
): Promise<{ ours: A[]; theirs: B[] }> {
  const all: { ours: A[]; theirs: B[] } = { ours: [], theirs: [] };
  for (let round = 0; round <= rounds; round++) {
    const [a, b] = [await ours(), await theirs()];
    if (round === 0) continue;
    all.ours.push(a);
    all.theirs.push(b);
  }
  return all;
}

export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export const machine = (): string => {
  const [first] = cpus();
  return `${first?.model.trim() ?? "?"}, ${cpus().length} cores, Node ${process.version}`;
};
export const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits));

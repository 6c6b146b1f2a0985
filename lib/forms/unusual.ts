/** Figures that are unlike the agency's own earlier years, or unlike those of its peers in the same year. */
import type { Figures } from "./answers";
import { cells } from "./cells";
import { JUMP, jumps } from "./compare";
import type { Form, Kind } from "./define";
import { FEN_PER_UNIT } from "./numbers";
import { number } from "./totals";

/** `years`: so far back one looks. `fence`: so many interquartile ranges beyond the quartiles a figure is far out. */
export const UNUSUAL = { years: 5, fewestYears: 2, fewestPeers: 5, fence: 1.5 } as const;

/** The agency's own earlier figures: how many years have one, and between what they lie. Counts, or 分. */
export type OwnRange = { years: number; least: number; most: number };
/** The peers' figures of the same year. All three are figures that some peer reported. */
export type PeerSpread = { peers: number; median: number; low: number; high: number };
export type UnusualValue = {
  cell: string;
  kind: Kind;
  now: number;
  own: OwnRange | null;
  spread: PeerSpread | null;
  /** Which of them it is out of. At least one. */
  beside: { jump: boolean; own: boolean; peers: boolean };
  /** Last year's figure, where the cell jumps against it (decision 19). */
  last: number | null;
};

const scale = (kind: Kind) => JUMP.atLeast * (kind === "money" ? FEN_PER_UNIT : 1);

/** The figure that this share of the sorted figures does not exceed (nearest rank), so that it is one of them. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

/** Median and quartiles of the peers' figures; null where fewer than `fewestPeers` reported one. */
export function spreadOf(values: readonly number[]): PeerSpread | null {
  if (values.length < UNUSUAL.fewestPeers) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share)) as [number, number, number];
  return { peers: values.length, median, low, high };
}

/** Beyond the quartile fences and at least 10 (件, 万元 …) away from the median: where all peers agree, 1 more is nothing. */
export function isOutside(now: number, { median, low, high }: PeerSpread, kind: Kind): boolean {
  const fence = UNUSUAL.fence * (high - low);
  return (now < low - fence || now > high + fence) && Math.abs(now - median) >= scale(kind);
}

/** Outside of the agency's own range, and from its nearer end as far as a jump is from last year (decision 19). */
function isOutOfRange(now: number, { years, least, most }: OwnRange, kind: Kind): boolean {
  if (years < UNUSUAL.fewestYears || (now >= least && now <= most)) return false;
  return jumps(number(now), number(now > most ? most : least), kind);
}

const valuesAt = (cell: string, reports: readonly Figures[]): number[] =>
  reports.flatMap((figures) => figures[cell]?.value ?? []);

/**
 * The cells of a report that somebody should look at, those that are out of most first, else in printed order. All
 * figures complete. Blank and not applicable are neither unusual nor counted.
 * @param earlier the agency's own reports of earlier years, by year
 * @param peers reports of the same year by agencies of the same kind and level
 */
export function unusualValues(
  form: Form,
  now: Figures,
  year: number,
  earlier: ReadonlyMap<number, Figures>,
  peers: readonly Figures[],
): UnusualValue[] {
  const before = [...earlier].filter(([other]) => other < year && other >= year - UNUSUAL.years);
  const found = cells(form).flatMap(({ cell, kind }): UnusualValue[] => {
    const value = now[cell]?.value ?? null;
    if (value === null) return [];
    const own = valuesAt(
      cell,
      before.map(([, figures]) => figures),
    );
    const range = own.length > 0 ? { years: own.length, least: Math.min(...own), most: Math.max(...own) } : null;
    const spread = spreadOf(valuesAt(cell, peers));
    const last = earlier.get(year - 1)?.[cell]?.value ?? null;
    const beside = {
      jump: last !== null && jumps(number(value), number(last), kind),
      own: range !== null && isOutOfRange(value, range, kind),
      peers: spread !== null && isOutside(value, spread, kind),
    };
    if (!(beside.jump || beside.own || beside.peers)) return [];
    return [{ cell, kind, now: value, own: range, spread, beside, last: beside.jump ? last : null }];
  });
  const reasons = ({ beside }: UnusualValue) => Number(beside.peers) + Number(beside.own || beside.jump);
  return found.sort((a, b) => reasons(b) - reasons(a));
}

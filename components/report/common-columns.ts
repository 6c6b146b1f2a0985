/** Small tables of different widths printed as one: the number of columns into which each divides evenly. */
export const commonColumns = (counts: readonly number[]): number => {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return counts.reduce((all, count) => (all * count) / divisor(all, count), 1);
};

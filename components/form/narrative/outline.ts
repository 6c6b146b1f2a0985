/** The order and titles of sections where a form leaves them free. Pure. */
export type Entry = { key: string; title: string };

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
/** For ever the same, wherever the section moves. */
export function newSectionKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `x-${[...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join("")}`;
}

export const renamed = (entries: readonly Entry[], key: string, title: string): Entry[] =>
  entries.map((entry) => (entry.key === key ? { key, title } : entry));

export const without = (entries: readonly Entry[], key: string): Entry[] =>
  entries.filter((entry) => entry.key !== key);

export function withNew(entries: readonly Entry[], after: string, entry: Entry): Entry[] {
  const at = entries.findIndex(({ key }) => key === after);
  return [...entries.slice(0, at + 1), entry, ...entries.slice(at + 1)];
}

/** One place up or down; the fixed sections before `first` stay where they are. */
export function moved(entries: readonly Entry[], key: string, by: -1 | 1, first: number): Entry[] {
  const at = entries.findIndex((entry) => entry.key === key);
  const to = at + by;
  const [one, other] = [entries[at], entries[to]];
  if (!one || !other || to < first || at < first) return [...entries];
  return entries.map((entry, index) => (index === at ? other : index === to ? one : entry));
}

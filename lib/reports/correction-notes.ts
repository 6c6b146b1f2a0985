/** The public note of a correction, part by part. A snapshot holds it as one text (decision 6): one line per part. */
export type NotedPart = { key: string; heading: string };
type Notes = Readonly<Record<string, string>>;

const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();

/** The changed parts that nothing is said about yet. */
export const partsWithoutNote = (parts: readonly NotedPart[], notes: Notes): NotedPart[] =>
  parts.filter(({ key }) => (notes[key] ?? "").trim() === "");

/** 二、主动公开政府信息情况：补录三件。 One line per part; where a single part changed it needs no name. */
export function joinNotes(parts: readonly NotedPart[], notes: Notes): string {
  const said = parts.flatMap(({ key, heading }) => (notes[key] ? [{ heading, note: inOneLine(notes[key]) }] : []));
  if (parts.length === 1) return said[0]?.note ?? "";
  return said.map(({ heading, note }) => `${heading}：${note}`).join("\n");
}

/** What a joined note says of each part; nothing of those it does not name, as notes on the whole do not. */
export function splitNote(parts: readonly NotedPart[], note: string): Record<string, string> {
  const [only, ...others] = parts;
  if (only && others.length === 0) return { [only.key]: note };
  const lines = note.split("\n");
  return Object.fromEntries(
    parts.flatMap(({ key, heading }) => {
      const line = lines.find((one) => one.startsWith(`${heading}：`));
      return line ? [[key, line.slice(heading.length + 1)]] : [];
    }),
  );
}

/** What was copied, line by line. */
export type Sheet = readonly (readonly string[])[];

/** Lines by line break, columns by tab; a quoted field may hold both, as spreadsheets write it. */
export function readText(text: string, most = Number.POSITIVE_INFINITY): Sheet {
  const rows: string[][] = [[]];
  let count = 0;
  let at = 0;
  let hasQuoted = true;
  while (count < most) {
    const close: number = hasQuoted && text[at] === '"' ? closingQuote(text, at) : -1;
    // Not looked for again: each search would go through all that follows.
    if (close === text.length) hasQuoted = false;
    const isQuoted = close !== -1 && close < text.length;
    const end = isQuoted ? close + 1 : endOfField(text, at);
    const field = isQuoted ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, end);
    rows.at(-1)?.push(field.trim());
    count++;
    if (end >= text.length) break;
    if (text[end] !== "\t") rows.push([]);
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  while (rows.length > 1 && rows.at(-1)?.every((cell) => cell === "")) rows.pop();
  return rows;
}

const ends = ["\t", "\r", "\n", undefined];

/** The quote that ends a field; -1 where that is not its end, the end of the text where there is none. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++;
    else if (ends.includes(text[at + 1])) return at;
    else return -1;
  }
  return text.length;
}

function endOfField(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (ends.includes(text[at])) return at;
  return text.length;
}

import { diffArrays } from "diff";

export type Piece = { kind: "same" | "added" | "removed"; text: string };
export type Paragraph = { kind: "same" | "added" | "removed" | "changed"; pieces: Piece[] };

/** Beyond this many edits a paragraph reads better as one taken out and one put in. */
const maxEdits = 1500;
/** Two paragraphs are versions of each other when at least this share of their letter pairs is common. */
const kinship = 0.35;

const words = new Intl.Segmenter("zh-CN", { granularity: "word" });
/** Figures stay whole, "1,052", "12.5%", so that a changed number is seen as one thing. */
const figure = /[0-9０-９]+(?:[.,，．][0-9０-９]+)*[%％]?/g;

function tokens(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  const segment = (part: string) => {
    for (const { segment: word } of words.segment(part)) found.push(word);
  };
  for (const match of text.matchAll(figure)) {
    segment(text.slice(from, match.index));
    found.push(match[0]);
    from = match.index + match[0].length;
  }
  segment(text.slice(from));
  return found;
}

const join = (pieces: Piece[], kind: Piece["kind"], text: string) => {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else if (text) pieces.push({ kind, text });
};

/** A lone letter or comma left standing between two changes makes them unreadable: it is counted as changed too. */
function calmed(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    join(out, "removed", removed);
    join(out, "added", added);
    removed = "";
    added = "";
  };
  pieces.forEach((piece, at) => {
    const between = (removed !== "" || added !== "") && at + 1 < pieces.length;
    if (piece.kind === "removed") removed += piece.text;
    else if (piece.kind === "added") added += piece.text;
    else if (between && piece.text.length < 2 && removed !== "" && added !== "") {
      removed += piece.text;
      added += piece.text;
    } else {
      flush();
      join(out, "same", piece.text);
    }
  });
  flush();
  return out;
}

/** One paragraph against its earlier version, word by word (figures whole). */
export function diffWords(before: string, after: string): Piece[] {
  const runs = diffArrays(tokens(before), tokens(after), { maxEditLength: maxEdits });
  if (!runs)
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  const pieces: Piece[] = [];
  for (const { added, removed, value } of runs)
    join(pieces, added ? "added" : removed ? "removed" : "same", value.join(""));
  return calmed(pieces);
}

const pairs = (text: string) => {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

/** 0 to 1: the share of letter pairs that two texts have in common (Dice). */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [left, right] = [pairs(one), pairs(other)];
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return all === 0 ? 0 : (2 * common) / all;
}

/** The pairing of two runs of paragraphs, in order, that keeps the most likeness. */
function paired(removed: readonly string[], added: readonly string[]): [number, number][] {
  const best = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const alike = removed.map((one) => added.map((other) => likeness(one, other)));
  const score = (i: number, j: number) => {
    const value = alike[i]?.[j] ?? 0;
    return value >= kinship ? at(i + 1, j + 1) + value : 0;
  };
  for (let i = removed.length - 1; i >= 0; i--)
    for (let j = added.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), score(i, j));
    }
  const chosen: [number, number][] = [];
  for (let i = 0, j = 0; i < removed.length && j < added.length; ) {
    const whole = at(i, j);
    if (whole === 0) break;
    if (score(i, j) === whole) chosen.push([i++, j++]);
    else if (at(i + 1, j) === whole) i++;
    else j++;
  }
  return chosen;
}

const whole = (kind: "same" | "added" | "removed", text: string): Paragraph => ({ kind, pieces: [{ kind, text }] });

function replaced(removed: readonly string[], added: readonly string[]): Paragraph[] {
  const out: Paragraph[] = [];
  let [from, to] = [0, 0];
  const until = (i: number, j: number) => {
    for (const text of removed.slice(from, i)) out.push(whole("removed", text));
    for (const text of added.slice(to, j)) out.push(whole("added", text));
  };
  for (const [i, j] of paired(removed, added)) {
    until(i, j);
    out.push({ kind: "changed", pieces: diffWords(removed[i] ?? "", added[j] ?? "") });
    [from, to] = [i + 1, j + 1];
  }
  until(removed.length, added.length);
  return out;
}

const paragraphs = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/**
 * Two states of a section's plain text (paragraphs parted by \n), paragraph by paragraph in the order of the newer one.
 * Paragraphs taken out stand where they stood; blank lines do not count.
 */
export function diffText(before: string, after: string): Paragraph[] {
  const runs = diffArrays(paragraphs(before), paragraphs(after));
  const out: Paragraph[] = [];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at];
    const next = runs[at + 1];
    if (!run) continue;
    if (!run.added && !run.removed) out.push(...run.value.map((text) => whole("same", text)));
    else if (next && (next.added || next.removed) && next.added !== run.added) {
      const [removed, added] = run.removed ? [run.value, next.value] : [next.value, run.value];
      out.push(...replaced(removed, added));
      at++;
    } else out.push(...run.value.map((text) => whole(run.added ? "added" : "removed", text)));
  }
  return out;
}

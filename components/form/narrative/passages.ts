/** Where a place of the plain text stands in the document: findings speak of the text, the editor of positions. */
import type { Node } from "@tiptap/pm/model";

/**
 * `from` counts in the plain text, `position` in the document; both run on together for `length` characters. `whole`: a
 * figure bound to a cell, which is one place however many characters it shows.
 */
export type Run = { from: number; length: number; position: number; whole?: true };

type Line = { text: string; runs: Run[] };

/** Mirrors plainText of lib/forms/rich-text.ts, character by character; a test holds the two together. */
function linesOf(node: Node, inside: number): Line[] {
  const children: { child: Node; at: number }[] = [];
  node.forEach((child, offset) => {
    children.push({ child, at: inside + offset });
  });
  switch (node.type.name) {
    case "paragraph":
    case "heading":
      return inlineLines(children);
    case "orderedList": {
      const start = Number(node.attrs.start) || 1;
      return children.flatMap(({ child, at }, item) =>
        linesOf(child, at + 1).map((line, index) =>
          index === 0 ? joined([plain(`${start + item}.`), line], "") : line,
        ),
      );
    }
    case "tableRow":
      return [
        joined(
          children.map(({ child, at }) => joined(linesOf(child, at + 1), " ")),
          "\t",
        ),
      ];
    default:
      return children.flatMap(({ child, at }) => linesOf(child, at + 1));
  }
}

const plain = (text: string): Line => ({ text, runs: [] });

function inlineLines(children: { child: Node; at: number }[]): Line[] {
  const lines: Line[] = [plain("")];
  for (const { child, at } of children) {
    if (child.type.name === "hardBreak") {
      lines.push(plain(""));
      continue;
    }
    if (child.type.name === "liveFigure") {
      const line = lines.at(-1) ?? plain("");
      const shown = String(child.attrs.shown);
      line.runs.push({ from: line.text.length, length: shown.length, position: at, whole: true });
      line.text += shown;
      continue;
    }
    // A text may itself hold line breaks, which part lines as well.
    let position = at;
    (child.text ?? "").split("\n").forEach((piece, index) => {
      if (index > 0) {
        lines.push(plain(""));
        position += 1;
      }
      const line = lines.at(-1);
      if (!line) return;
      line.runs.push({ from: line.text.length, length: piece.length, position });
      line.text += piece;
      position += piece.length;
    });
  }
  return lines;
}

function joined(lines: readonly Line[], between: string): Line {
  const whole = plain("");
  lines.forEach((line, index) => {
    if (index > 0) whole.text += between;
    whole.runs.push(...line.runs.map((run) => ({ ...run, from: run.from + whole.text.length })));
    whole.text += line.text;
  });
  return whole;
}

/** The plain text of a document with the place of each of its runs. */
export const runsOf = (doc: Node): Line =>
  joined(
    linesOf(doc, 0).filter(({ text }) => text.trim() !== ""),
    "\n",
  );

/** The stretches of the document that a stretch of the plain text covers. */
export function placesOf(runs: readonly Run[], from: number, to: number): { from: number; to: number }[] {
  return runs.flatMap((run) => {
    const [start, end] = [Math.max(from, run.from), Math.min(to, run.from + run.length)];
    if (run.whole) return start < end ? [{ from: run.position, to: run.position + 1 }] : [];
    return start < end ? [{ from: run.position + start - run.from, to: run.position + end - run.from }] : [];
  });
}

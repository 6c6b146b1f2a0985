/** A figure that stands in the text bound to its cells. It shows the number as the table has it, and reads as it. */
import { type Editor, mergeAttributes, Node } from "@tiptap/core";
import { type LiveFigure, liveName, liveText, unknownFigure } from "@/lib/forms/live-figures";
import type { ReportStore } from "../report-store";

const parsed = (element: HTMLElement): LiveFigure | null => {
  const [as = "", ...cells] = (element.getAttribute("data-figure") ?? "").split(" ");
  return cells.length > 0 ? { as: as as LiveFigure["as"], cells } : null;
};

export const LiveFigureNode = Node.create({
  name: "liveFigure",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    cells: { default: [], rendered: false, parseHTML: (element: HTMLElement) => parsed(element)?.cells ?? [] },
    as: { default: "value", rendered: false, parseHTML: (element: HTMLElement) => parsed(element)?.as ?? "value" },
    shown: {
      default: unknownFigure,
      rendered: false,
      parseHTML: (element: HTMLElement) => element.textContent || unknownFigure,
    },
  }),
  parseHTML: () => [{ tag: "data[data-figure]" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "data",
    mergeAttributes(HTMLAttributes, {
      "data-figure": [node.attrs.as, ...(node.attrs.cells as string[])].join(" "),
      value: node.attrs.shown,
    }),
    node.attrs.shown,
  ],
  // Copied into Word or a mail it is the number.
  renderText: ({ node }) => String(node.attrs.shown),
});

const yearsOf = (store: ReportStore) => ({ now: store.figures(), last: store.data().last?.figures ?? null });

/** A node as it stands in the document. */
export const liveNode = (store: ReportStore, live: LiveFigure) => ({
  type: "liveFigure",
  attrs: { ...live, shown: liveText(store.form, live, yearsOf(store)) ?? unknownFigure },
});

/** The words a figure would show now, and what it is called. */
export const livePreview = (store: ReportStore, live: LiveFigure) => ({
  text: liveText(store.form, live, yearsOf(store)),
  name: liveName(store.form, live),
});

/** Brings the figures in the open text up to the table, without a step of undo and without counting as typing. */
export function showFigures(editor: Editor, store: ReportStore): void {
  const { tr, doc } = editor.state;
  doc.descendants((node, position) => {
    if (node.type.name !== "liveFigure") return;
    const { shown } = liveNode(store, node.attrs as LiveFigure).attrs;
    if (shown !== node.attrs.shown) tr.setNodeAttribute(position, "shown", shown);
  });
  if (tr.docChanged) editor.view.dispatch(tr.setMeta("addToHistory", false).setMeta("preventUpdate", true));
}

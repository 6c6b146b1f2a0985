/** Nodes of our own where the author's allow more than a report may hold. */
import { Node } from "@tiptap/core";

/** Level 1 is （一）, level 2 is 1.; the part's own title is the page's, so they are drawn as h3 and h4. */
export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  // Word's 标题 1 to 3 are pasted as the first level, deeper ones as the second.
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level <= 3 ? 1 : 2 } })),
  renderHTML: ({ node }) => [node.attrs.level === 1 ? "h3" : "h4", 0],
  addKeyboardShortcuts() {
    return {
      // After a heading one goes on with text.
      Enter: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const atEnd = empty && $from.parent.type === this.type && $from.parentOffset === $from.parent.content.size;
        return atEnd && editor.chain().splitBlock().setNode("paragraph").run();
      },
    };
  },
});

export const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element: HTMLElement) => Math.max(1, Number(element.getAttribute("start")) || 1) },
  }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ node }) => ["ol", node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0],
});

export const ListItem = Node.create({
  name: "listItem",
  content: "paragraph (paragraph | orderedList)*",
  defining: true,
  parseHTML: () => [{ tag: "li", context: "orderedList/" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem("listItem"),
      Tab: () => this.editor.commands.sinkListItem("listItem"),
      "Shift-Tab": () => this.editor.commands.liftListItem("listItem"),
    };
  },
});

import { Extension } from "@tiptap/core";
import { Fragment, Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { RichText } from "@/lib/forms/answers";
import { fromPlainText } from "@/lib/forms/rich-text";
import { tidyHtml, tidyNodes } from "./tidy";

/** Pastes cleanly: headings, paragraphs, items, bold and tables stay; a line of plain text becomes a paragraph. */
export const CleanPaste = Extension.create({
  name: "cleanPaste",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPastedHTML: tidyHtml,
          clipboardTextParser: (text, _context, _plain, view) => {
            const { schema } = view.state;
            const { content } = Node.fromJSON(schema, fromPlainText(text));
            // Open at both ends: the first line goes on in the paragraph one is in.
            return new Slice(content, 1, 1);
          },
          transformPasted: (slice, view) => {
            const nodes = (slice.content.toJSON() ?? []) as RichText[];
            const tidied = Fragment.fromJSON(view.state.schema, tidyNodes(nodes));
            return new Slice(tidied, slice.openStart, slice.openEnd);
          },
        },
      }),
    ];
  },
});

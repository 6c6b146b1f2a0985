/** What an official report may contain: paragraphs, two levels of headings, numbered items, bold, tables, bound figures. */
import { mergeAttributes } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { CleanPaste } from "./clean-paste";
import { FoundPlaces } from "./found-places";
import { LiveFigureNode } from "./live-figure";
import { Heading, ListItem, OrderedList } from "./nodes";
import { Quotes } from "./quotes";

const plainCell = "(paragraph | orderedList)+";

export const extensions = [
  StarterKit.configure({
    ...{ blockquote: false, bulletList: false, code: false, codeBlock: false, horizontalRule: false },
    ...{ italic: false, link: false, strike: false, underline: false, trailingNode: false, dropcursor: false },
    ...{ heading: false, listItem: false, orderedList: false },
  }),
  Heading,
  OrderedList,
  ListItem,
  // Written without the style="min-width" of its author, which a strict policy forbids.
  Table.extend({
    renderHTML: ({ HTMLAttributes }) => ["table", mergeAttributes(HTMLAttributes), ["tbody", 0]],
  }).configure({
    resizable: false,
    // Its view writes style attributes.
    View: null,
  }),
  TableRow,
  TableCell.extend({ content: plainCell }),
  TableHeader.extend({ content: plainCell }),
  LiveFigureNode,
  CleanPaste,
  Quotes,
  FoundPlaces,
];

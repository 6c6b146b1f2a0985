import { Fragment, type ReactNode } from "react";
import type { RichText } from "@/lib/forms/answers";
import { inlineText, plainText } from "@/lib/forms/rich-text";

type Attributes = Readonly<Record<string, unknown>> | undefined;

/** A whole number above one from a document's attributes; what else stands there is not drawn. */
const span = (attrs: Attributes, name: string): number | undefined => {
  const value = attrs?.[name];
  return typeof value === "number" && Number.isInteger(value) && value > 1 && value <= 1000 ? value : undefined;
};
/** （一） is the first level inside a part, 1. the second: the part's own title is h2. */
const headingTag = (attrs: Attributes) => (Number(attrs?.level) % 2 === 0 ? "h4" : "h3");

type Scope = "col" | "row";
/** A row of heads alone stands over columns; a head among cells stands before them. */
const scopeIn = (row: RichText): Scope => (row.content?.every(({ type }) => type === "tableHeader") ? "col" : "row");

function drawn(node: RichText, children: ReactNode, scope: Scope): ReactNode {
  const { attrs } = node;
  switch (node.type) {
    case "paragraph":
      return <p>{children}</p>;
    case "heading": {
      const Tag = headingTag(attrs);
      return <Tag>{children}</Tag>;
    }
    case "orderedList":
      return <ol start={span(attrs, "start")}>{children}</ol>;
    case "bulletList":
      return <ul>{children}</ul>;
    case "listItem":
      return <li>{children}</li>;
    case "hardBreak":
      return <br />;
    case "table":
      return (
        <table>
          <tbody>{children}</tbody>
        </table>
      );
    case "tableRow":
      return <tr>{children}</tr>;
    case "tableHeader":
      // An empty corner is the head of nothing.
      return plainText(node).trim() === "" ? (
        <td colSpan={span(attrs, "colspan")} rowSpan={span(attrs, "rowspan")}>
          {children}
        </td>
      ) : (
        <th scope={scope} colSpan={span(attrs, "colspan")} rowSpan={span(attrs, "rowspan")}>
          {children}
        </th>
      );
    case "tableCell":
      return (
        <td colSpan={span(attrs, "colspan")} rowSpan={span(attrs, "rowspan")}>
          {children}
        </td>
      );
    case "text":
      return node.marks?.some(({ type }) => type === "bold") ? <strong>{node.text}</strong> : node.text;
    case "liveFigure":
      return inlineText(node);
    default:
      // What a later editor may allow: its words are shown, never dropped.
      return children ?? node.text ?? null;
  }
}

function Node({ node, scope = "col" }: { node: RichText; scope?: Scope }) {
  const within = node.type === "tableRow" ? scopeIn(node) : scope;
  const children = node.content?.map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a document have no other name than their place.
    <Node key={index} node={child} scope={within} />
  ));
  return <Fragment>{drawn(node, children, scope)}</Fragment>;
}

/** A narrative text as it is read: the nodes an official report may hold, no attribute of anybody's making. */
export function RichTextView({ content }: { content: RichText }) {
  return <Node node={content} />;
}

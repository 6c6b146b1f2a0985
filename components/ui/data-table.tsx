import { Children, cloneElement, isValidElement, type Key, type ReactElement, type ReactNode, useId } from "react";
import styles from "./data-table.module.css";

export type Head = {
  key?: Key;
  label: ReactNode;
  num?: boolean;
  /** For screen readers only. */
  hidden?: boolean;
  /** Not on a phone; its cells have className "wideOnly". */
  wideOnly?: boolean;
};
type Props = {
  caption: ReactNode;
  captionHidden?: boolean;
  head: readonly Head[];
  headHidden?: boolean;
  /** Without paper of its own. */
  plain?: boolean;
  /** Nothing in it takes the focus: then the table does, so that the keyboard can scroll it on a phone. */
  unlinked?: boolean;
  /** On a phone every row is a block of its own, each cell behind the words of its head. The rows must be plain `<tr>`s. */
  cards?: boolean;
  /** `<tr>`s; the first cell of each is `<th scope="row">`; figures get className "num". */
  children: ReactNode;
};

/** A table for reading, not an official one. Scrolls sideways by itself where it is too wide. */
export function DataTable({
  caption,
  captionHidden = false,
  head,
  headHidden = false,
  plain = false,
  unlinked = false,
  cards = false,
  children,
}: Props) {
  const captionId = useId();
  const said = (role: string) => (cards ? { role } : {});
  const look = [styles.table, plain && styles.plain, cards && styles.cards].filter(Boolean).join(" ");
  return (
    <div
      className={styles.scroll}
      {...(unlinked ? { role: "group", tabIndex: 0, "aria-labelledby": captionId } : undefined)}
    >
      <table {...said("table")} className={look}>
        <caption id={captionId} className={captionHidden ? "vh" : undefined}>
          {caption}
        </caption>
        <thead {...said("rowgroup")} className={headHidden ? "vh" : undefined}>
          <tr {...said("row")}>
            {head.map(({ key, label, num, hidden, wideOnly }, index) => (
              <th
                key={key ?? (typeof label === "string" ? label : index)}
                {...said("columnheader")}
                scope="col"
                className={[num && "num", wideOnly && "wideOnly"].filter(Boolean).join(" ") || undefined}
              >
                {hidden ? <span className="vh">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...said("rowgroup")}>{cards ? Children.map(children, (row) => asCard(row, head)) : children}</tbody>
      </table>
    </div>
  );
}

type Element = ReactElement<{ children?: ReactNode; role?: string; "data-label"?: string }>;
const is = (node: ReactNode, ...types: readonly string[]): node is Element =>
  isValidElement(node) && types.some((type) => node.type === type);

/** Cells learn the words of their heads, and say their roles: some browsers forget them when a row is laid out as a block. */
function asCard(row: ReactNode, head: readonly Head[]): ReactNode {
  if (!is(row, "tr")) return row;
  const cells = Children.map(row.props.children, (cell, at) => {
    if (!is(cell, "td", "th")) return cell;
    const { label, hidden } = head[at] ?? { label: null };
    const words = is(cell, "td") && !hidden && typeof label === "string" ? { "data-label": label } : {};
    return cloneElement(cell, { role: is(cell, "th") ? "rowheader" : "cell", ...words });
  });
  return cloneElement(row, { role: "row" }, cells);
}

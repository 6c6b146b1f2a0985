import type { Table } from "@/lib/forms/define";
import { ListTable } from "./list-table";
import { MatrixTable } from "./matrix-table";
import { SmallTables } from "./small-tables";
import { TableNotes } from "./table-notes";
import type { TableProps } from "./table-props";
import styles from "./tables.module.css";
import { WideTable } from "./wide-table";

type Named = { key: string; table: Table };
type Props = TableProps & {
  /** Keys of the tables of one part, in printed order. */
  tables: readonly string[];
  /** Title of the part: the caption where small tables are printed as one. */
  title: string;
  footnotes?: Readonly<Record<string, string>>;
};

/** Small tables that follow one another stand together; every other table stands alone. */
export function tableGroups(tables: readonly Named[]): Named[][] {
  const groups: Named[][] = [];
  for (const named of tables) {
    const last = groups.at(-1);
    if (last && named.table.layout === "small" && last[0]?.table.layout === "small") last.push(named);
    else groups.push([named]);
  }
  return groups;
}

/** The tables of one part in their official layouts, each with its unit above and its notes below. */
export function OfficialTables({ form, tables, title, footnotes = {}, year, ...rest }: Props) {
  const known = tables.flatMap((key) => {
    const table = form.tables[key];
    return table ? [{ key, table }] : [];
  });
  return tableGroups(known).map((group) => {
    const [first] = group;
    if (!first) return null;
    const { key, table } = first;
    const alone = { ...rest, form, year, tableKey: key, table };
    return (
      <div key={key} className={styles.group}>
        {(table.layout === "matrix" || table.layout === "wide") && (year || table.unit) ? (
          <div className={styles.above}>
            <span>{year ? `统计期限：${year}年1月1日至12月31日` : null}</span>
            <span>{table.unit ? `单位：${table.unit}` : null}</span>
          </div>
        ) : null}
        {table.layout === "small" ? (
          <SmallTables {...rest} form={form} year={year} title={title} tables={group} />
        ) : table.layout === "list" ? (
          <ListTable {...alone} />
        ) : table.layout === "matrix" ? (
          <MatrixTable {...alone} />
        ) : (
          <WideTable {...alone} />
        )}
        <TableNotes tables={group} figures={rest.figures} footnotes={footnotes} />
      </div>
    );
  });
}

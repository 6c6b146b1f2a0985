import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { StateMark } from "@/components/ui/state-mark";
import type { Branch } from "@/lib/agencies/tree";
import { kindWords, levelWords } from "@/lib/agencies/words";
import type { AgencyRow } from "@/lib/reports/working-copy";
import { TreeName } from "./tree-name";

const head = [{ label: "机构" }, { label: "上级", wideOnly: true }, { label: "类别" }, { label: "状态" }];

type Props = {
  branches: readonly Branch<AgencyRow>[];
  /** By id. */
  names: ReadonlyMap<string, string>;
  /** Depth is drawn only where the whole tree is shown. */
  asTree: boolean;
};

export function AgencyTable({ branches, names, asTree }: Props) {
  return (
    <DataTable caption="机构" captionHidden head={head}>
      {branches.map(({ node, depth }) => (
        <tr key={node.id}>
          <th scope="row">
            <TreeName depth={asTree ? depth : 0}>
              <Link href={`/admin/agencies/${node.code}`}>{node.name}</Link>{" "}
              <span className="note mono">{node.code}</span>
            </TreeName>
          </th>
          <td className="wideOnly">{node.parentId ? names.get(node.parentId) : <span className="zero">—</span>}</td>
          <td>
            <span className="nowrap">{levelWords[node.level]}</span>{" "}
            <span className="nowrap">{kindWords[node.kind]}</span>
          </td>
          <td className="nowrap">
            {node.closedAt ? <StateMark state="withdrawn">已关闭</StateMark> : <StateMark state="done">在用</StateMark>}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

import { DataTable } from "@/components/ui/data-table";
import type { AgencyHistory as Line } from "@/lib/agencies/read";
import { changeWords } from "@/lib/agencies/words";
import { chineseDate } from "@/lib/format";

const told: Readonly<Record<Line["change"], (line: Line) => string>> = {
  create: ({ after }) => `名为“${after}”`,
  rename: ({ before, after }) => `由“${before}”改为“${after}”`,
  move: ({ before, after }) => `由${before ?? "最上面"}移到${after ?? "最上面"}`,
  close: ({ before, after }) => [after ? `由${after}承接` : null, before].filter(Boolean).join("，"),
};

export function AgencyHistory({ history }: { history: readonly Line[] }) {
  if (history.length === 0) return <p>还没有变动。</p>;
  return (
    <DataTable
      unlinked
      caption="机构沿革"
      captionHidden
      head={[{ label: "日期" }, { label: "变动" }, { label: "内容" }, { label: "经办" }]}
    >
      {history.map((line) => (
        <tr key={line.id}>
          <th scope="row" className="nowrap">
            {chineseDate(line.at)}
          </th>
          <td className="nowrap">{changeWords[line.change]}</td>
          <td>{told[line.change](line)}</td>
          <td className="nowrap">{line.by ?? <span className="zero">—</span>}</td>
        </tr>
      ))}
    </DataTable>
  );
}

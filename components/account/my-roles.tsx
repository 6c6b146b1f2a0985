import { DataTable } from "@/components/ui/data-table";
import type { MyRole } from "@/lib/auth/read";
import { reachWords, roleWords } from "@/lib/auth/role-words";

export function MyRoles({ roles }: { roles: readonly MyRole[] }) {
  if (roles.length === 0) return <p>还没有职责。请联系管理员。</p>;
  return (
    <DataTable
      unlinked
      caption="我的职责"
      captionHidden
      head={[{ label: "职责" }, { label: "机构" }, { label: "可以做什么" }]}
    >
      {roles.map(({ role, agency, code, closed }) => (
        <tr key={`${role} ${code}`}>
          <th scope="row">{roleWords[role]}</th>
          <td>
            {agency}
            {closed ? "（已关闭）" : null}
          </td>
          <td>{reachWords[role]}</td>
        </tr>
      ))}
    </DataTable>
  );
}

import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import type { AgencyPage } from "@/lib/agencies/read";
import { roleWords } from "@/lib/auth/role-words";

export function AgencyPeople({ people, closed }: { people: AgencyPage["people"]; closed: boolean }) {
  if (people.length === 0) return <p>{closed ? "没有人。" : "还没有人。新增账户时把职责给到这个机构。"}</p>;
  return (
    <DataTable caption="账户" captionHidden head={[{ label: "姓名" }, { label: "用户名" }, { label: "职责" }]}>
      {people.map(({ username, name, role, disabled }) => (
        <tr key={`${username} ${role}`}>
          <th scope="row">
            <Link href={`/admin/users/${encodeURIComponent(username)}` as Route}>{name}</Link>
            {disabled ? "（已停用）" : null}
          </th>
          <td className="mono">{username}</td>
          <td className="nowrap">{roleWords[role]}</td>
        </tr>
      ))}
    </DataTable>
  );
}

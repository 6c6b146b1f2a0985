import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { roleWords } from "@/lib/auth/role-words";
import { chineseDate } from "@/lib/format";
import type { UserItem } from "@/lib/users/read";
import { UserState } from "./user-state";

const head = [{ label: "姓名" }, { label: "用户名" }, { label: "职责" }, { label: "最近登录" }, { label: "状态" }];

/** So many memberships stand in the list; the account's own page has all. */
const shown = 3;

export function UserTable({ users }: { users: readonly UserItem[] }) {
  return (
    <DataTable caption="账户" captionHidden cards head={head}>
      {users.map((user) => (
        <tr key={user.id}>
          <th scope="row">
            <Link href={`/admin/users/${encodeURIComponent(user.username)}` as Route}>{user.name}</Link>
          </th>
          <td className="mono">{user.username}</td>
          <td className="whole">
            {user.memberships.length === 0 ? <span className="zero">没有</span> : null}
            {user.memberships.slice(0, shown).map(({ role, code, agency }) => (
              <div key={`${role} ${code}`}>
                {agency}　{roleWords[role]}
              </div>
            ))}
            {user.memberships.length > shown ? (
              <div className="note">还有 {user.memberships.length - shown} 个职责</div>
            ) : null}
          </td>
          <td className="nowrap">
            {user.lastSeenAt ? chineseDate(user.lastSeenAt) : <span className="zero">没登录过</span>}
          </td>
          <td className="nowrap">
            <UserState user={user} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

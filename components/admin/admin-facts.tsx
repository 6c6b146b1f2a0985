import Link from "next/link";
import { Facts } from "@/components/ui/facts";
import type { CollectionItem } from "@/lib/collections/read";
import type { AgencyRow } from "@/lib/reports/working-copy";
import { staffedAgencies, type UserItem } from "@/lib/users/read";

type Props = { agencies: readonly AgencyRow[]; users: readonly UserItem[]; collections: readonly CollectionItem[] };

/** What an administrator looks for first: is everybody in, is anybody late, is an agency without anyone. */
export function AdminFacts({ agencies, users, collections }: Props) {
  const open = agencies.filter(({ closedAt }) => !closedAt);
  const active = users.filter(({ disabledAt }) => !disabledAt);
  const fresh = active.filter(({ lastSeenAt }) => !lastSeenAt);
  const staffed = staffedAgencies(users);
  const empty = open.filter(({ code }) => !staffed.has(code));
  const running = collections.filter(({ collection }) => !collection.closedAt);
  const late = running.reduce((sum, { counts }) => sum + counts.late, 0);
  return (
    <Facts
      items={[
        {
          label: "机构",
          value: (
            <Link href="/admin/agencies">
              <b>{open.length}</b>
            </Link>
          ),
          note: empty.length ? (
            <Link href="/admin/agencies?state=unstaffed">{empty.length} 个还没有人</Link>
          ) : (
            "每个都有人"
          ),
        },
        {
          label: "账户",
          value: (
            <Link href="/admin/users">
              <b>{active.length}</b>
            </Link>
          ),
          note: fresh.length ? <Link href="/admin/users?state=new">{fresh.length} 个没登录过</Link> : "都登录过",
        },
        {
          label: "进行中的填报任务",
          value: (
            <Link href="/admin/collections">
              <b>{running.length}</b>
            </Link>
          ),
          note: late ? `逾期 ${late} 份` : "没有逾期",
        },
      ]}
    />
  );
}

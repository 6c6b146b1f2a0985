import Link from "next/link";
import { Facts } from "@/components/ui/facts";
import { StateMark } from "@/components/ui/state-mark";
import type { AgencyPage } from "@/lib/agencies/read";
import { kindWords, levelWords } from "@/lib/agencies/words";
import { chineseDate } from "@/lib/format";

export function AgencyFacts({ page: { agency, parent, successor } }: { page: AgencyPage }) {
  const above = parent ? <Link href={`/admin/agencies/${parent.code}`}>{parent.name}</Link> : "没有";
  const state = agency.closedAt ? (
    <StateMark state="withdrawn">{chineseDate(agency.closedAt)}关闭</StateMark>
  ) : (
    <StateMark state="done">在用</StateMark>
  );
  const heir = successor ? (
    <>
      由<Link href={`/admin/agencies/${successor.code}`}>{successor.name}</Link>承接
    </>
  ) : null;
  return (
    <Facts
      items={[
        { label: "类别", value: kindWords[agency.kind], note: levelWords[agency.level] },
        { label: "上级", value: above },
        { label: "设立", value: chineseDate(agency.openedAt) },
        { label: "状态", value: state, note: agency.closedAt ? (heir ?? agency.closeReason) : null },
      ]}
    />
  );
}

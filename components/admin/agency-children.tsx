import Link from "next/link";
import { Details } from "@/components/ui/details";
import type { AgencyPage } from "@/lib/agencies/read";
import styles from "./agency-children.module.css";

/** So many push everything else out of sight. */
const foldedFrom = 30;

export function AgencyChildren({ agencies }: { agencies: AgencyPage["children"] }) {
  if (agencies.length === 0) return <p>没有下级。</p>;
  const list = (
    <ul className={styles.list}>
      {agencies.map(({ id, code, name, closedAt }) => (
        <li key={id}>
          <Link href={`/admin/agencies/${code}`}>{name}</Link>
          {closedAt ? "（已关闭）" : null}
        </li>
      ))}
    </ul>
  );
  return agencies.length > foldedFrom ? <Details summary={`${agencies.length} 个下级机构`}>{list}</Details> : list;
}

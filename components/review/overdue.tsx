import { Notice } from "@/components/ui/notice";
import type { WorklistItem } from "@/lib/reports/working-copy";
import styles from "./overdue.module.css";
import { silentAgencies } from "./worklist-reach";

const words = ({ year, notStarted, late }: { year: number; notStarted: number; late: number }) =>
  [`${year}年度`, notStarted > 0 ? `未开始 ${notStarted} 个` : "", late > 0 ? `逾期未交 ${late} 个` : ""]
    .filter(Boolean)
    .join("，")
    .replace("度，", "度：");

/** Agencies the supervisor has heard nothing from, with the way to remind them. */
export function Overdue({ items }: { items: readonly WorklistItem[] }) {
  const silent = silentAgencies(items);
  if (silent.length === 0) return null;
  const late = silent.some((year) => year.late > 0);
  return (
    <div className={styles.notice}>
      <Notice
        tone={late ? "amber" : "plain"}
        mark={late ? "warn" : "todo"}
        title={late ? "有机构逾期未交" : "有机构还没有开始"}
        action={<a href="/review/collections">看是哪些机构</a>}
      >
        <p>{silent.map(words).join("；")}。</p>
      </Notice>
    </div>
  );
}

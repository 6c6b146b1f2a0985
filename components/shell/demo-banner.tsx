import { demonstration } from "@/lib/env";
import styles from "./demo-banner.module.css";

/** Stands over every page of a demonstration, on paper too. */
export function DemoBanner() {
  if (!demonstration()) return null;
  return (
    <aside className={styles.demo} aria-label="数据说明">
      演示数据：机构、人员、文字和数字均为虚构
    </aside>
  );
}

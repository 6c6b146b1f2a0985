"use client";
import { Button } from "@/components/ui/button";
import { chineseDate, timeOf } from "@/lib/format";
import { useDeskData } from "../desk-context";
import styles from "./receipt.module.css";

/** Proof of the last submission while it stands: number, time, hash. Prints on one sheet. */
export function Receipt() {
  const { agency, report, events } = useDeskData();
  const submitted = events.find(({ action }) => action === "submit");
  const standing = ["submitted", "approved", "published"].includes(report.status);
  if (!standing || !submitted?.receipt) return null;
  const { receipt, at, sha256, by } = submitted;
  return (
    <section className={styles.receipt} aria-labelledby="receipt" aria-live="polite">
      <h2 id="receipt">提交回执</h2>
      <dl>
        <div>
          <dt>报告</dt>
          <dd>
            {agency.name}　{report.year}年度政府信息公开工作年度报告
          </dd>
        </div>
        <div>
          <dt>回执编号</dt>
          <dd>{receipt}</dd>
        </div>
        <div>
          <dt>提交时间</dt>
          <dd>
            {chineseDate(at)} {timeOf(at)}　{by}
          </dd>
        </div>
        <div>
          <dt>内容的 SHA-256</dt>
          <dd className={styles.hash}>{sha256}</dd>
        </div>
      </dl>
      <Button variant="plain" size="small" onClick={() => window.print()}>
        打印回执
      </Button>
    </section>
  );
}

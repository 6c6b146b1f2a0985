"use client";
import type { Route } from "next";
import Link from "next/link";
import { Mark } from "@/components/ui/mark";
import { monthDay } from "@/lib/format";
import { useDeskData } from "../desk-context";
import { daysLeft } from "../overview/status-mark";
import { useRefusals } from "./refused-note";
import { SubmitForm } from "./submit-form";
import styles from "./submit-side.module.css";
import { useHurdles } from "./use-hurdles";

/** What is still missing, and the submission itself. */
export function SubmitSide() {
  const { agency, report, comments, due, today, can } = useDeskData();
  const { mustMend, mustExplain, versions, unstored, saved } = useHurdles();
  const open = comments.filter(({ resolved, answers }) => !resolved && answers.length === 0).length;
  const refused = useRefusals().size;
  const base = `/desk/${agency.code}/${report.year}`;
  const last = due ? (due.extended ?? due.due) : null;
  const lines = [
    { fine: mustMend === 0, shape: "bad", words: mustMend === 0 ? "没有错误" : `错误 ${mustMend} 处待改正` },
    {
      fine: mustExplain === 0,
      shape: "warn",
      words: mustExplain === 0 ? "没有要补的说明" : `还差 ${mustExplain} 处说明`,
    },
    ...(refused > 0
      ? [{ fine: false, shape: "warn", words: `${refused} 处说明审核人没有接受，改写后再提交` } as const]
      : []),
    ...(versions > 0 ? [{ fine: false, shape: "warn", words: `${versions} 处有两个版本，请选定` } as const] : []),
    ...(unstored > 0 ? [{ fine: false, shape: "warn", words: `${unstored} 处没有存入` } as const] : []),
    ...(comments.length > 0
      ? [{ fine: open === 0, shape: "warn", words: `审核意见 ${comments.length} 处，还有 ${open} 处没有答复` } as const]
      : []),
    { fine: saved, shape: "warn", words: saved ? "全部内容已存到服务器" : "还有内容没有存到服务器" },
  ] as const;
  return (
    <aside className={styles.side} aria-label="提交">
      {can.edit ? (
        <section>
          <h2>提交</h2>
          <ul className={styles.ticks}>
            {lines.map(({ fine, shape, words }) => (
              <li key={words} className={fine ? styles.done : styles[shape]}>
                <Mark shape={fine ? "done" : shape} />
                <span>{words}</span>
              </li>
            ))}
          </ul>
          <SubmitForm />
        </section>
      ) : null}
      <section>
        <h2>提交以后</h2>
        <p>报告交给上级机构审核。审核人动手之前，您可以随时撤回。</p>
        {last ? (
          <p>
            应提交：<b>{monthDay(last)}</b>，{daysLeft(today, last)}
          </p>
        ) : null}
      </section>
      <section>
        <h2>先看看样子</h2>
        <p>
          <Link href={`${base}/print` as Route}>预览和打印已填的报告</Link>
        </p>
      </section>
    </aside>
  );
}

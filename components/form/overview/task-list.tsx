"use client";
import type { Route } from "next";
import Link from "next/link";
import { StateMark } from "@/components/ui/state-mark";
import { dayOf } from "@/lib/clock";
import { momentOf, timeOf } from "@/lib/format";
import { useDesk, useDeskData } from "../desk-context";
import { type Step, stepWords, WRITE_HERE } from "../steps";
import { useSteps } from "../use-steps";
import styles from "./task-list.module.css";

/** The steps with their states; one may go to any of them. */
export function TaskList() {
  const { agency, report, edited, today } = useDeskData();
  const steps = useSteps();
  const base = `/desk/${agency.code}/${report.year}`;
  const open = steps.reduce((sum, { blocking, unsettled }) => sum + blocking.length + unsettled, 0);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className={styles.head}>
        填报步骤
      </h2>
      <ol className={styles.tasks}>
        {steps.map((step) => {
          const last = edited[step.key];
          return (
            <li key={step.key}>
              <b>{step.number}</b>
              <div>
                <Link href={`${base}/${step.key}${WRITE_HERE}` as Route}>{step.title}</Link>
                <p>
                  <About step={step} />
                </p>
              </div>
              <StateMark state={step.state}>{stepWords[step.state]}</StateMark>
              <span className={styles.who}>
                {last
                  ? `${dayOf(last.at) === today ? timeOf(last.at).slice(0, 5) : momentOf(last.at)}　${last.by}`
                  : "还没有人填过"}
              </span>
            </li>
          );
        })}
        <li className={styles.last}>
          <b />
          <div>
            <Link href={`${base}/check` as Route}>检查并提交</Link>
            <p>
              列出全部问题，逐项可到达；{open > 0 ? `还有 ${open} 处要处理，暂不能提交` : "没有要处理的问题，可以提交"}
            </p>
          </div>
          <StateMark state={report.status === "draft" || report.status === "returned" ? "todo" : "done"}>
            {report.status === "draft" || report.status === "returned" ? "未提交" : "已提交"}
          </StateMark>
          <span className={styles.who} />
        </li>
      </ol>
    </section>
  );
}

function About({ step }: { step: Step }) {
  const { form } = useDesk().store;
  const { cells, filled, characters, section, blocking, unsettled, unverified, state } = step;
  const rule = form.parts.find(({ key }) => key === step.key)?.text?.rule;
  const filledWords = filled === cells ? `${cells}格全部填写` : `${cells}格，已填${filled}格`;
  const facts = [
    section && characters > 0 ? `${characters}字` : null,
    cells > 0 ? filledWords : null,
    unverified > 0 ? "取自上年报告，待核实" : null,
    state === "todo" && section && rule ? rule : null,
  ].filter(Boolean);
  const [first] = blocking;
  const problems = [
    first ? `${first.title}${blocking.length > 1 ? `，共 ${blocking.length} 处` : ""}` : null,
    unsettled > 0 ? `${unsettled} 处没有存入，请选定或改正` : null,
  ].filter(Boolean);
  return (
    <>
      {facts.join("。")}
      {problems.length > 0 && state !== "todo" ? (
        <em>{`${facts.length > 0 ? "　" : ""}${problems.join("；")}`}</em>
      ) : null}
    </>
  );
}

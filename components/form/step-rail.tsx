"use client";
import type { Route } from "next";
import Link from "next/link";
import { Mark } from "@/components/ui/mark";
import { useDeskData } from "./desk-context";
import styles from "./step-rail.module.css";
import { stepWords } from "./steps";
import { useSteps } from "./use-steps";

/** The steps down the side of a text, where there is room for their whole titles. */
export function StepRail({ current }: { current: string }) {
  const { agency, report } = useDeskData();
  const base = `/desk/${agency.code}/${report.year}`;
  return (
    <nav aria-label="填报步骤" className={styles.rail}>
      <ol>
        <li>
          <Link href={base as Route}>
            <span />
            <span>总览</span>
          </Link>
        </li>
        {useSteps().map(({ key, heading, state }) => (
          <li key={key}>
            <Link href={`${base}/${key}` as Route} aria-current={key === current ? "step" : undefined}>
              <span className={styles[state]}>
                <Mark shape={state} />
              </span>
              <span>{heading}</span>
              <small className={styles[state]}>{stepWords[state]}</small>
            </Link>
          </li>
        ))}
        <li>
          <Link href={`${base}/check` as Route}>
            <span />
            <span>检查并提交</span>
          </Link>
        </li>
        <li>
          <Link href={`${base}/history` as Route}>
            <span />
            <span>修改历史</span>
          </Link>
        </li>
      </ol>
    </nav>
  );
}

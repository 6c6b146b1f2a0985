"use client";
import type { Route } from "next";
import Link from "next/link";
import { Mark } from "@/components/ui/mark";
import styles from "./step-strip.module.css";
import { type Step, stepWords } from "./steps";

type Props = {
  steps: readonly Step[] /** Key of the step one is in; "check" for the last, "history" beside them. */;
  current: string;
  base: string;
};

/** Every step with its state, always in sight; one may go anywhere. */
export function StepStrip({ steps, current, base }: Props) {
  const many = steps.length > 9;
  return (
    <nav aria-label="填报步骤">
      <ol className={styles.strip}>
        <li>
          <Link href={base as Route}>总览</Link>
        </li>
        {steps.map(({ key, number, short, heading, state }) => (
          <li key={key} className={styles[state]}>
            <Link href={`${base}/${key}` as Route} aria-current={key === current ? "step" : undefined} title={heading}>
              <Mark shape={state} />
              {number ? `${number}${many ? "" : `　${short}`}` : short}
              <span className="vh">
                {many && number ? ` ${short}` : ""}，{stepWords[state]}
              </span>
            </Link>
          </li>
        ))}
        <li>
          <Link href={`${base}/check` as Route} aria-current={current === "check" ? "step" : undefined}>
            检查并提交
          </Link>
        </li>
        <li>
          <Link href={`${base}/history` as Route} aria-current={current === "history" ? "step" : undefined}>
            历史<span className="vh">：修改历史</span>
          </Link>
        </li>
      </ol>
    </nav>
  );
}

"use client";
import type { Route } from "next";
import Link from "next/link";
import { memo } from "react";
import { Mark } from "@/components/ui/mark";
import styles from "./step-strip.module.css";
import { type Step, stepWords } from "./steps";
import { useSteps } from "./use-steps";

/** `current`: key of the step one is in; "check" for the last, "history" beside them. */
type Props = { current: string; base: string };

/** Every step with its state, always in sight; one may go anywhere. */
export function StepStrip({ current, base }: Props) {
  const steps = useSteps();
  const many = steps.length > 9;
  return (
    <nav aria-label="填报步骤">
      <ol className={styles.strip}>
        <li>
          <Link href={base as Route}>总览</Link>
        </li>
        {steps.map(({ key, number, short, heading, state }) => (
          <Item key={key} href={`${base}/${key}`} here={key === current} {...{ number, short, heading, state, many }} />
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

type ItemProps = Pick<Step, "number" | "short" | "heading" | "state"> & { href: string; here: boolean; many: boolean };

/** Wakes when its state changes, not at every key. */
const Item = memo(function Item({ href, here, number, short, heading, state, many }: ItemProps) {
  return (
    <li className={styles[state]}>
      <Link href={href as Route} aria-current={here ? "step" : undefined} title={heading}>
        <Mark shape={state} />
        {number ? `${number}${many ? "" : `　${short}`}` : short}
        <span className="vh">
          {many && number ? ` ${short}` : ""}，{stepWords[state]}
        </span>
      </Link>
    </li>
  );
});

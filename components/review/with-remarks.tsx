import type { ReactNode } from "react";
import { Margin } from "./margin";
import type { ReviewModel } from "./review-model";
import styles from "./with-remarks.module.css";

/** A view that goes through the report in an order of its own, with the remarks on all parts beside it. */
export function WithRemarks({ model, children }: { model: ReviewModel; children: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.paper}>{children}</div>
      <div>
        {model.parts.map(({ key }) => (
          <Margin key={key} part={key} />
        ))}
      </div>
    </div>
  );
}

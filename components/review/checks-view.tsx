import { Empty } from "@/components/ui/empty";
import styles from "./checks-view.module.css";
import { FindingList } from "./finding-list";
import type { ReviewModel } from "./review-model";
import { WithRemarks } from "./with-remarks";

/** 检查与说明: every finding with its explanation; remarks stand beside their parts in the other views. */
export function ChecksView({ model }: { model: ReviewModel }) {
  if (model.copy.findings.length === 0)
    return (
      <div className={styles.view}>
        <Empty title="检查没有发现问题">
          <p>表内、表间、与上年和文字的核对都相符。</p>
        </Empty>
      </div>
    );
  return (
    <WithRemarks model={model}>
      <FindingList model={model} />
    </WithRemarks>
  );
}

"use client";
import { Button } from "@/components/ui/button";
import { addCommentAction } from "@/lib/reports/actions";
import styles from "./comment-card.module.css";
import { CommentForm } from "./comment-form";
import { type Place, wholeReport } from "./comment-view";
import { useComments } from "./comments-context";
import { Key } from "./key";

/** The card of a remark being written. It is saved when sent; the agency reads it at once and acts when the report is returned. */
export function NewComment({ place }: { place: Place }) {
  const { rights, write } = useComments();
  const { agency, year } = rights;
  return (
    <article className={styles.card} data-place>
      <header>
        <h3>新意见：{place.where}</h3>
        <span>未发出</span>
      </header>
      <CommentForm
        key={`${place.on}:${place.target}`}
        draft={`comment:${agency}/${year}:${place.on}:${place.target ?? ""}`}
        label={`意见：${place.where}`}
        send="发出意见"
        act={(text) => addCommentAction({ agency, year, on: place.on, target: place.target, text })}
        onClose={() => write(null)}
      >
        <p className="note">发出后对方就能看到，退回时再请对方修改。</p>
      </CommentForm>
    </article>
  );
}

/** A remark on the report as a whole. */
export function WholeReportComment() {
  const { rights, write } = useComments();
  if (!rights.comment) return null;
  return (
    <Button variant="plain" size="small" aria-keyshortcuts="C" onClick={() => write(wholeReport)}>
      对整份报告提意见 <Key>C</Key>
    </Button>
  );
}

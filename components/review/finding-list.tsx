import type { Route } from "next";
import Link from "next/link";
import { Mark, type Shape } from "@/components/ui/mark";
import { StateMark } from "@/components/ui/state-mark";
import { type Finding, isOurOwn } from "@/lib/forms/finding";
import { cellWords } from "./cell-words";
import { CommentButton } from "./comment-button";
import { placeId, placeOf } from "./comment-view";
import styles from "./finding-list.module.css";
import type { ReviewModel } from "./review-model";
import { SeeAllHints, VerdictLine } from "./verdict";
import { unseenHints, verdictView } from "./verdict-view";

const shapes = { error: "bad", warning: "warn", hint: "hint" } as const satisfies Record<Finding["level"], Shape>;
const order = ["error", "warning", "hint"] as const;
/** From here on the rest of a finding's cells is only counted. */
const namedCells = 4;

/** Where a finding points: links into the full text. */
function Places({ model, finding }: { model: ReviewModel; finding: Finding }) {
  const { form, parts, copy } = model;
  const at = `/review/${copy.agency.code}/${copy.report.year}?view=text`;
  const section = finding.section ? placeOf(form, parts, "section", finding.section) : null;
  const rest = finding.cells.length - namedCells;
  return (
    <span className={styles.places}>
      {section ? <Link href={`${at}#${placeId(section)}` as Route}>{section.where}</Link> : null}
      {finding.cells.slice(0, namedCells).map((cell) => (
        <Link key={cell} href={`${at}#${placeId({ target: cell })}` as Route}>
          {cellWords(form, cell).whole}
        </Link>
      ))}
      {rest > 0 ? <span className="note">等 {finding.cells.length} 格</span> : null}
    </span>
  );
}

function FindingItem({ model, finding }: { model: ReviewModel; finding: Finding }) {
  const { form, parts, copy } = model;
  const explanation = copy.explanations[finding.id];
  const verdict = verdictView(finding, copy.verdicts[finding.id]);
  const hint = finding.level === "hint";
  const [cell] = finding.cells;
  const place = cell
    ? placeOf(form, parts, "cell", cell)
    : finding.section
      ? placeOf(form, parts, "section", finding.section)
      : null;
  return (
    <li
      id={`finding-${finding.id}`}
      className={styles[finding.level]}
      data-place
      data-change={verdict.standing === "pending" || undefined}
      tabIndex={-1}
    >
      <Mark shape={shapes[finding.level]} />
      <div>
        <p>
          <b>{finding.title}</b> {isOurOwn(finding) ? null : <small className={styles.code}>{finding.code}</small>}
        </p>
        <p>{finding.says}</p>
        <Places model={model} finding={finding} />
        {explanation ? <p className={styles.explanation}>填报员说明：“{explanation}”</p> : null}
        {!explanation && finding.level !== "hint" ? <StateMark state="warn">还没有说明</StateMark> : null}
        <VerdictLine
          finding={{ id: finding.id, title: finding.title, hint }}
          judgeable={hint || explanation !== undefined}
          verdict={verdict}
        />
        <p className={styles.foot}>
          <span className="note">{finding.source}</span>
          {place && copy.can.comment ? <CommentButton place={place} /> : null}
        </p>
      </div>
    </li>
  );
}

/** What the checks found, the gravest first, each with what the agency says about it. */
export function FindingList({ model }: { model: ReviewModel }) {
  const { findings } = model.copy;
  const hints = unseenHints(model);
  return (
    <>
      <ol className={styles.list}>
        {order.flatMap((level) =>
          findings
            .filter((finding) => finding.level === level)
            .map((finding) => <FindingItem key={finding.id} model={model} finding={finding} />),
        )}
      </ol>
      {hints.length > 1 && model.copy.can.judge ? (
        <div className={styles.all}>
          <SeeAllHints findings={hints} />
        </div>
      ) : null}
    </>
  );
}

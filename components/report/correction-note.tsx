import { chineseDate } from "@/lib/format";
import { printedParts } from "@/lib/forms/printed-parts";
import { splitNote } from "@/lib/reports/correction-notes";
import type { PublicRevision } from "@/lib/reports/public-report";
import styles from "./correction-note.module.css";

type Props = {
  note: string;
  at: Date;
  /** Address of the revision before. */
  before: string | null;
  marked: boolean;
};

type Side = Pick<PublicRevision, "form" | "answers" | "snapshot">;

/** What a revision's note says of each part that it changed; empty where it speaks of the whole. */
export function notesByPart(shown: Side, before: Pick<Side, "form" | "answers"> | null): Record<string, string> {
  const { correction } = shown.snapshot;
  if (!correction) return {};
  const headings = [...(before ? [before] : []), shown].flatMap(({ form, answers }) =>
    printedParts(form, answers.sections).map(({ key, heading }) => [key, heading] as const),
  );
  const called = new Map(headings);
  return splitNote(
    correction.parts.map((key) => ({ key, heading: called.get(key) ?? key })),
    correction.note,
  );
}

/** What a correction changed and why, over the report it corrects. */
export function CorrectionNote({ note, at, before, marked }: Props) {
  return (
    <section className={styles.note} id="correction" aria-labelledby="correction-title">
      <h2 id="correction-title">更正说明</h2>
      <p className={styles.says}>
        {chineseDate(at)}更正：{note.includes("\n") ? `\n${note}\n` : note}
        {marked ? "表中以“更”标出。" : ""}
        {before ? (
          <span className="noprint">
            <a href="#changes">逐处对照</a>　<a href={before}>查看更正前的版本</a>
          </span>
        ) : null}
      </p>
    </section>
  );
}

"use client";
import type { Editor } from "@tiptap/core";
import { Mark } from "@/components/ui/mark";
import type { Finding } from "@/lib/forms/finding";
import { FindingActions } from "../check/finding-actions";
import { useDeskData } from "../desk-context";
import { SectionHistory } from "../history/section-history";
import { RemarksOn } from "../remarks/remarks-on";
import { Claims } from "./claims";
import { LastYearText } from "./last-year-text";
import styles from "./narrative-side.module.css";
import { Note } from "./note";
import { StyleNotes } from "./style-notes";
import { useTopics } from "./use-topics";

type Props = { step: string; quoted: readonly Finding[]; findings: readonly Finding[]; editor: Editor | null };

/** Beside a text: what it must speak of, where it differs from the table, what was asked, last year's words. */
export function NarrativeSide({ step, quoted, findings, editor }: Props) {
  const { comments } = useDeskData();
  const topics = useTopics(step);
  const others = findings.filter(
    // Style has a note of its own, with every place; what was taken from last year is told above the text.
    (finding) =>
      !["STYLE", "CARRIED"].includes(finding.code) &&
      !quoted.includes(finding) &&
      !topics.some(({ id }) => id === finding.id),
  );
  return (
    <>
      {topics.length > 0 ? (
        <Note title="应当写到" quiet={topics.every(({ named }) => named)}>
          <ul className={styles.topics}>
            {topics.map(({ topic, named }) => (
              <li key={topic} className={named ? styles.named : styles.missing}>
                <Mark shape={named ? "done" : "warn"} />
                {topic}
                {named ? <span className="vh">，已写到</span> : "：没有写到"}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      {comments.some(({ on, target }) => on === "section" && target === step) ? (
        <Note title="审核意见">
          <RemarksOn on="section" target={step} />
        </Note>
      ) : null}
      {quoted.map((finding, index) => (
        <Note key={finding.id} number={index + 1} title={<Title finding={finding} />}>
          <About finding={finding} step={step} />
        </Note>
      ))}
      {others.map((finding) => (
        <Note key={finding.id} quiet={finding.level === "hint"} title={<Title finding={finding} />}>
          <About finding={finding} step={step} />
        </Note>
      ))}
      <Claims step={step} />
      <StyleNotes step={step} editor={editor} />
      <LastYearText step={step} editor={editor} />
      <SectionHistory step={step} editor={editor} />
    </>
  );
}

const Title = ({ finding }: { finding: Finding }) => (
  <span>
    {finding.title} <small className={styles.code}>{finding.code}</small>
  </span>
);

function About({ finding, step }: { finding: Finding; step: string }) {
  return (
    <>
      <p>{finding.says}</p>
      {finding.reading ? <p className={styles.reading}>{finding.reading}</p> : null}
      <FindingActions finding={finding} step={step} here />
    </>
  );
}

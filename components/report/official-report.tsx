import { chineseDate } from "@/lib/format";
import type { Form } from "@/lib/forms/define";
import { answersOf, type Snapshot } from "@/lib/reports/snapshot";
import { OfficialTitle } from "./official-title";
import styles from "./report.module.css";
import { ReportBody } from "./report-body";

type Props = { form: Form; snapshot: Snapshot; changed?: ReadonlySet<string> };

/** A whole report from its snapshot: title, text, tables. For print, preview and review; the public page adds its frame. */
export function OfficialReport({ form, snapshot, changed }: Props) {
  const { agency, year, title, publishedAt } = snapshot;
  const answers = answersOf(form, snapshot);
  return (
    <article className={styles.paper}>
      <div className={styles.head}>
        <OfficialTitle title={title} agency={agency.name} />
      </div>
      <div className={styles.page}>
        <ReportBody
          form={form}
          year={year}
          sections={answers.sections}
          figures={answers.figures}
          footnotes={answers.footnotes}
          changed={changed}
          sign={{ agency: agency.name, date: publishedAt ? chineseDate(new Date(publishedAt)) : null }}
        />
      </div>
    </article>
  );
}

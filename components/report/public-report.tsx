import { Notice } from "@/components/ui/notice";
import { chineseDate } from "@/lib/format";
import { printedParts } from "@/lib/forms/printed-parts";
import type { PublicRevision } from "@/lib/reports/public-report";
import { changedCells } from "./changed-cells";
import { Contents } from "./contents";
import { CorrectionNote, notesByPart } from "./correction-note";
import { MetaStrip } from "./meta-strip";
import { OfficialTitle } from "./official-title";
import styles from "./public-report.module.css";
import report from "./report.module.css";
import { ReportBody } from "./report-body";
import { RevisionChanges } from "./revision-changes";
import { RevisionsList } from "./revisions-list";
import { VerifyNote } from "./verify-note";

type Props = {
  shown: PublicRevision;
  /** The revision before the shown one, to mark what a correction changed; null where there is none to be read. */
  before: PublicRevision | null;
  /** Other published years of the agency, newest first. */
  years: readonly number[];
};

/** What stands at the address of a revision that is not the current one. */
function Standing({ shown }: { shown: PublicRevision }) {
  const { agency, year, revision: n, revisions, withdrawn } = shown;
  const address = `/reports/${agency.code}/${year}`;
  const newest = revisions[0];
  if (withdrawn)
    return (
      <Notice tone="red" title="已撤下" mark="withdrawn">
        本报告第{n}版于{chineseDate(withdrawn.at)}撤下，原因：{withdrawn.reason}
      </Notice>
    );
  return (
    <Notice tone="amber" title="不是现行版本" action={<a href={address}>看现行版本</a>}>
      这是第{n}版，已{newest && newest.revision > n ? `被第${newest.revision}版替换` : "不在报告的地址上"}。
    </Notice>
  );
}

/** The page of a published report: the paper in the middle, contents beside it, revisions and proof below. */
export function PublicReport({ shown, before, years }: Props) {
  const { agency, year, title, form, answers, figures, revision: n, isCurrent, correctionNote, publishedAt } = shown;
  const address = `/reports/${agency.code}/${year}/revisions`;
  const parts = printedParts(form, answers.sections);
  const changed = correctionNote ? changedCells(shown, before) : new Set<string>();
  const notes = correctionNote ? notesByPart(shown, before) : {};
  return (
    <main id="main" className={styles.frame}>
      <header className={styles.head}>
        {isCurrent ? null : <Standing shown={shown} />}
        <div className={styles.title}>
          <OfficialTitle title={title} agency={agency.name} />
        </div>
        <div className={styles.rule} />
        <MetaStrip report={shown} />
        {correctionNote ? (
          <CorrectionNote
            note={correctionNote}
            at={publishedAt}
            before={before ? `${address}/${before.revision}` : null}
            marked={changed.size > 0}
          />
        ) : null}
      </header>
      <Contents parts={parts} agency={agency.code} years={years} />
      <div className={styles.paper}>
        <article className={report.page}>
          <ReportBody
            form={form}
            year={year}
            sections={answers.sections}
            figures={figures}
            footnotes={answers.footnotes}
            changed={changed}
            notes={notes}
            sign={{ agency: agency.name, date: chineseDate(publishedAt) }}
          />
        </article>
        <div className={styles.after}>
          {before && before.form.id === form.id ? <RevisionChanges before={before} now={shown} notes={notes} /> : null}
          <section aria-labelledby="revisions">
            <h2 id="revisions">版本与更正</h2>
            <RevisionsList agency={agency.code} year={year} revisions={shown.revisions} />
          </section>
          <VerifyNote file={`${n}.json`} href={`${address}/${n}.json`} sha256={shown.sha256} />
        </div>
      </div>
    </main>
  );
}

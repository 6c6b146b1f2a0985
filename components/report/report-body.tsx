import type { Figures, Section } from "@/lib/forms/answers";
import type { Form } from "@/lib/forms/define";
import { printedParts } from "@/lib/forms/printed-parts";
import { OfficialTables } from "./official-tables";
import styles from "./report.module.css";
import { RichTextView } from "./rich-text-view";
import type { TableProps } from "./table-props";

type Props = {
  form: Form;
  year: number;
  sections: readonly Section[];
  /** Complete: computed cells too. */
  figures: Figures;
  /** By key of the table. */
  footnotes: Readonly<Record<string, string>>;
  changed?: ReadonlySet<string>;
  extra?: TableProps["extra"];
  /** What a correction says of each part that it changed. */
  notes?: Readonly<Record<string, string>>;
  /** Under the text, at the right: the agency and the day. */
  sign?: { agency: string; date: string | null };
};

/** Text and tables of a report in the official manner, without its title: what is published looks so everywhere. */
export function ReportBody(props: Props) {
  const { form, year, sections, figures, footnotes, changed, extra, notes = {}, sign } = props;
  return (
    <div className={styles.body}>
      {printedParts(form, sections).map(({ key, number, heading, title, section, tables }) => (
        <section key={key} aria-labelledby={number || tables.length > 0 ? key : undefined}>
          {number || tables.length > 0 ? <h2 id={key}>{heading}</h2> : null}
          {notes[key] ? (
            <p className={styles.corrected}>
              <b>更正</b> {notes[key]}
            </p>
          ) : null}
          {section ? <RichTextView content={section.content} /> : null}
          <OfficialTables
            form={form}
            tables={tables}
            title={title}
            figures={figures}
            footnotes={footnotes}
            changed={changed}
            extra={extra}
            year={year}
          />
        </section>
      ))}
      {sign ? (
        <p className={styles.sign}>
          {sign.agency}
          {sign.date ? (
            <>
              <br />
              {sign.date}
            </>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

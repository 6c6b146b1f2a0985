import type { Form } from "@/lib/forms/define";
import { printedParts } from "@/lib/forms/printed-parts";
import { OfficialTables } from "./official-tables";
import { OfficialTitle } from "./official-title";
import styles from "./report.module.css";

type Props = { form: Form; agency?: string; year?: number };

/** The empty form, to be printed and filled in by hand: rules where text goes, tables without figures. */
export function OfficialForm({ form, agency = "（机关名称）", year }: Props) {
  const title = form.title.replace("{agency}", agency).replace("{year}", year ? String(year) : "〇〇〇〇");
  const blank = form.parts.flatMap(({ key, title: name, text }) =>
    text ? [{ key, title: name, text: "", content: { type: "doc" } }] : [],
  );
  return (
    <article className={styles.paper}>
      <div className={styles.head}>
        <OfficialTitle title={title} agency={agency} />
        <p className={styles.basis}>
          {form.name}　{form.basis}
        </p>
      </div>
      <div className={styles.page}>
        <div className={styles.body}>
          {printedParts(form, blank).map(({ key, heading, title: name, section, tables }) => (
            <section key={key} aria-labelledby={key}>
              <h2 id={key}>{heading}</h2>
              {section ? (
                <div className={styles.blank}>
                  {form.parts.find((part) => part.key === key)?.text?.rule ?? "（在此书写）"}
                </div>
              ) : null}
              <OfficialTables form={form} tables={tables} title={name} figures={{}} />
            </section>
          ))}
        </div>
      </div>
    </article>
  );
}

import { diffText } from "@/components/report/text-diff";
import { WordChanges } from "@/components/report/word-changes";
import { Details } from "@/components/ui/details";
import type { Answers } from "@/lib/forms/answers";
import type { Form } from "@/lib/forms/define";
import { printedParts } from "@/lib/forms/printed-parts";
import styles from "./history-page.module.css";
import { RestoreButton } from "./restoring";

type Props = { form: Form; was: Answers; now: Answers; differs: Readonly<Record<string, number>> };

const headings = (form: Form, { sections }: Answers) =>
  printedParts(form, sections)
    .map(({ heading }) => heading)
    .join("\n");

/** Titles and order of the sections, where a form leaves them free. */
export function OutlineChange({ form, was, now, differs }: Props) {
  if (!("outline" in differs)) return null;
  return (
    <div className={styles.part}>
      <Details summary="标题和次序" open>
        <WordChanges paragraphs={diffText(headings(form, was), headings(form, now))} />
        <p className={styles.quote}>那时没有的部分会删去，删去的部分连同文字可以在总览里恢复。</p>
        <div className={styles.acts}>
          <RestoreButton targets={["outline"]}>恢复标题和次序</RestoreButton>
        </div>
      </Details>
    </div>
  );
}

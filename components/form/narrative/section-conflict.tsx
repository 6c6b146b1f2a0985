"use client";
import { diffText } from "@/components/report/text-diff";
import { WordChanges } from "@/components/report/word-changes";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { timeOf } from "@/lib/format";
import type { RichText } from "@/lib/forms/answers";
import { plainText } from "@/lib/forms/rich-text";
import { useConflicts, useDesk } from "../desk-context";
import styles from "./section-conflict.module.css";

/** Two people wrote the same section: both texts with what differs, and the choice. Nothing is overwritten silently. */
export function SectionConflict({ section }: { section: string }) {
  const { store } = useDesk();
  const target = `section:${section}`;
  const conflict = useConflicts().get(target);
  if (conflict?.mine.kind !== "section") return null;
  const { mine, by, at } = conflict;
  // What the server holds at a section is its document.
  const theirs = conflict.theirs as RichText;
  const [my, their] = [plainText(mine.content), plainText(theirs)];
  const both: RichText = { type: "doc", content: [...(theirs.content ?? []), ...(mine.content.content ?? [])] };
  const choose = (content: RichText) => store.resolveConflict(target, { change: { ...mine, content } });
  return (
    <section className={styles.conflict} aria-label="有两个版本，请选定">
      <header>
        <h2>
          <Mark shape="warn" />
          这一部分有两个版本，请选定
        </h2>
        <p>
          {timeOf(new Date(at))}，{by}也改了这一部分。两个版本都已保存，选定前正文暂用对方的版本。
        </p>
      </header>
      <div className={styles.two}>
        <div>
          <h3>您的版本</h3>
          <WordChanges paragraphs={diffText(their, my)} />
          <Button variant="plain" onClick={() => choose(mine.content)}>
            用我的
          </Button>
        </div>
        <div>
          <h3>{by}的版本</h3>
          <WordChanges paragraphs={diffText(my, their)} />
          <Button variant="plain" onClick={() => store.resolveConflict(target, "theirs")}>
            用对方的
          </Button>
        </div>
      </div>
      <footer>
        <Button variant="link" onClick={() => choose(both)}>
          两段都留下，我来合并
        </Button>
        <span>没选用的版本可在修改历史中找回</span>
      </footer>
    </section>
  );
}

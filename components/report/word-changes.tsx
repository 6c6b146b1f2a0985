import { Fragment } from "react";
import { Details } from "@/components/ui/details";
import type { Paragraph, Piece } from "./text-diff";
import styles from "./word-changes.module.css";

function Words({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one paragraph have no other name than their place.
    if (kind === "same") return <Fragment key={at}>{text}</Fragment>;
    // biome-ignore lint/suspicious/noArrayIndexKey: see above.
    return kind === "added" ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>;
  });
}

const spoken = { added: "新增的一段：", removed: "删去的一段：", changed: "改动的一段：" };

/** The changed paragraphs of a text; the others are counted and can be unfolded. */
export function WordChanges({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  const unchanged = paragraphs.filter(({ kind }) => kind === "same");
  return (
    <>
      <div className={styles.text}>
        {paragraphs.map(({ kind, pieces }, at) =>
          kind === "same" ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no other name than its place.
            <p key={at} data-change tabIndex={-1}>
              <span className="vh">{spoken[kind]}</span>
              <Words pieces={pieces} />
            </p>
          ),
        )}
      </div>
      {unchanged.length > 0 ? (
        <Details summary={`${unchanged.length === paragraphs.length ? "" : "其余 "}${unchanged.length} 段没有改动`}>
          <div className={styles.text}>
            {unchanged.map(({ pieces }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no other name than its place.
              <p key={at}>
                <Words pieces={pieces} />
              </p>
            ))}
          </div>
        </Details>
      ) : null}
    </>
  );
}

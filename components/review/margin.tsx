"use client";
import { useEffect, useRef } from "react";
import { CommentCard } from "./comment-card";
import { type CommentView, placeId } from "./comment-view";
import { useComments } from "./comments-context";
import styles from "./margin.module.css";
import { NewComment } from "./new-comment";

/** Pushes each card down to the line it speaks of; cards that would overlap follow one another. */
function level(column: HTMLElement, wide: boolean) {
  const cards = [...column.children].filter((card): card is HTMLElement => card instanceof HTMLElement);
  for (const card of cards) card.style.marginTop = "";
  if (!wide) return;
  for (const card of cards) {
    const anchor = document.getElementById(card.dataset.beside ?? "");
    if (!anchor?.checkVisibility()) continue;
    const gap = anchor.getBoundingClientRect().top - card.getBoundingClientRect().top;
    if (gap > 0) card.style.marginTop = `${gap}px`;
  }
}

/** The comments of one part, beside what they speak of; on a narrow page they follow it. `part` null: the whole report. */
export function Margin({ part }: { part: string | null }) {
  const { threads, writing } = useComments();
  const column = useRef<HTMLDivElement>(null);
  const here = threads.filter((thread) => thread.part === part);
  const composing = writing && writing.part === part ? writing : null;
  useEffect(() => {
    const wide = window.matchMedia("(min-width: 60rem)");
    const align = () => column.current && level(column.current, wide.matches);
    align();
    const watch = new ResizeObserver(align);
    // The parts change height when something is unfolded; the page's body tells of all of them.
    watch.observe(document.body);
    return () => watch.disconnect();
  });
  const before = here.filter((thread) => !composing || thread.order <= composing.order);
  const after = here.slice(before.length);
  return (
    <div className={styles.margin} ref={column}>
      {before.map((thread) => (
        <MarginCard key={thread.id} thread={thread} />
      ))}
      {composing ? (
        <div data-beside={placeId(composing)}>
          <NewComment place={composing} />
        </div>
      ) : null}
      {after.map((thread) => (
        <MarginCard key={thread.id} thread={thread} />
      ))}
    </div>
  );
}

function MarginCard({ thread }: { thread: CommentView }) {
  return (
    <div data-beside={placeId(thread)}>
      <CommentCard thread={thread} />
    </div>
  );
}

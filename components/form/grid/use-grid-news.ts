"use client";
import { useCallback, useMemo, useState } from "react";
import { useDesk, useTopic } from "../desk-context";
import type { UndoStep } from "../undo-stack";
import type { PasteReview } from "./clipboard/review-paste";
import type { ClipboardNews } from "./clipboard/use-clipboard";

type Told = { words: string; undo: boolean; pasted: PasteReview | null; after: UndoStep | null };

/** What was just done in the grid, with its undo: told until the next thing is done. */
export function useGridNews() {
  const { store } = useDesk();
  const [told, setTold] = useState<Told | null>(null);
  const [review, setReview] = useState<PasteReview | null>(null);
  const last = useTopic("undo", ({ store }) => store.lastStep());
  const news = useMemo((): ClipboardNews => {
    const tell = (words: string, undo = false, pasted: PasteReview | null = null) =>
      setTold({ words, undo, pasted, after: store.lastStep() });
    return {
      onTold: tell,
      onReview: setReview,
      onPasted(pasted) {
        setReview(null);
        tell(pastedWords(pasted), true, pasted);
      },
    };
  }, [store]);
  return {
    news,
    told: told && told.after === last ? told : null,
    review,
    closeReview: () => setReview(null),
    takeBack: useCallback(() => void store.undo(), [store]),
  };
}

function pastedWords({ placed, unreadable, computed, left }: PasteReview): string {
  return [
    `已粘贴 ${placed.length - unreadable.length} 格`,
    unreadable.length > 0 ? `${unreadable.length} 格读不准，留在原处待改` : "",
    computed.length > 0 ? `${computed.length} 格由系统合计，没有写入` : "",
    left.length > 0 ? `${left.length} 格放不下，没有写入` : "",
  ]
    .filter(Boolean)
    .join("；");
}

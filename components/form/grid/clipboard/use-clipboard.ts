"use client";
import { type ClipboardEvent, useMemo } from "react";
import { cellInfo } from "@/lib/forms/cells";
import { readFigure } from "@/lib/forms/numbers";
import { type GridHands, setTexts } from "../carry-out";
import { cellInput } from "../focus-cell";
import { openCells } from "../selection/fill";
import { asHtml, asText } from "./copy-block";
import { placeBlock } from "./place-block";
import { readClipboard } from "./read-clipboard";
import type { Sheet } from "./read-text";
import { type PasteReview, reviewPaste } from "./review-paste";

export type ClipboardNews = {
  /** A block went in. */
  onPasted: (review: PasteReview) => void;
  /** It does not fit: nothing is changed before somebody has seen how. */
  onReview: (review: PasteReview) => void;
  /** A sentence why nothing was pasted, or how much was. */
  onTold: (words: string, undo?: boolean) => void;
};

/** Copy, cut and paste, wherever they come from: keys, the browser's menu. */
export function useClipboard(hands: GridHands, { onPasted, onReview, onTold }: ClipboardNews) {
  return useMemo(() => {
    const { model, store, selection, mode } = hands;
    const chosen = (input: HTMLInputElement) => openCells(model, selection.blockOr(input.name));
    const copy = (event: ClipboardEvent): HTMLInputElement | null => {
      const input = cellInput(event.target);
      if (!input || mode.current === "editing") return null;
      const rows = selection.rows();
      const sheet =
        rows.length > 0 ? rows.map((row) => row.map(({ cell }) => store.text(cell))) : [[store.text(input.name)]];
      event.clipboardData.setData("text/plain", asText(sheet));
      // One figure alone is a word in a text, not a table.
      if (rows.length > 0) event.clipboardData.setData("text/html", asHtml(sheet));
      event.preventDefault();
      return input;
    };
    const fillWith = (input: HTMLInputElement, text: string) => {
      const texts = chosen(input).map((cell) => ({ cell, text }));
      const info = cellInfo(store.form, input.name);
      const reading = readFigure(info?.kind ?? "count", text, info?.unit);
      if (texts.length > 1 && !reading.ok) return onTold(`没有粘贴：${reading.says}`);
      setTexts(hands, input, texts, "粘贴");
      if (texts.length > 1) onTold(`已填入选定的 ${texts.length} 格`, true);
    };
    const paste = (input: HTMLInputElement, sheet: Sheet) => {
      const [[only] = [], ...others] = sheet;
      if (only !== undefined && others.length === 0 && sheet[0]?.length === 1) return fillWith(input, only);
      const start = selection.rows()[0]?.[0]?.cell ?? input.name;
      const isFigure = (text: string) => readFigure(cellInfo(store.form, start)?.kind ?? "count", text).ok;
      const review = reviewPaste(store.form, store.figures(), placeBlock(store.form, model, start, sheet, isFigure));
      if (review.fits) return accept(review);
      if (review.numbers + review.emptied > 0) return onReview(review);
      const [why] = [...review.unreadable.map(({ says }) => says), ...review.left.map(({ why }) => `${why}。`)];
      onTold(`没有一格能填入，没有粘贴。${why ?? ""}`);
    };
    const accept = (review: PasteReview) => {
      const input = cellInput(document.activeElement);
      if (input) store.endEdit(input.name);
      store.paste(review.placed);
      if (input) store.beginEdit(input.name);
      mode.current = "moving";
      input?.select();
      onPasted(review);
    };
    const listeners = {
      onCopy: (event: ClipboardEvent) => void copy(event),
      onCut(event: ClipboardEvent) {
        if (cellInput(event.target)?.readOnly) return;
        const input = copy(event);
        if (input)
          setTexts(
            hands,
            input,
            chosen(input).map((cell) => ({ cell, text: "" })),
            "剪切",
          );
      },
      onPaste(event: ClipboardEvent) {
        const input = cellInput(event.target);
        const data = event.clipboardData;
        const text = data.getData("text/plain");
        const isWord = text !== "" && !/[\t\r\n]/.test(text.replace(/[\r\n]+$/, ""));
        // While a figure is edited a word goes in at the caret, as the browser does it.
        if (!input || input.readOnly || (isWord && mode.current === "editing")) return;
        event.preventDefault();
        const hasFiles = data.types.includes("Files");
        const read = readClipboard({ html: data.getData("text/html"), text, hasFiles });
        if ("says" in read) onTold(read.says);
        else paste(input, read.sheet);
      },
    };
    return { listeners, accept };
  }, [hands, onPasted, onReview, onTold]);
}

import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { placesOf, runsOf } from "./passages";

export type FoundPlace = { from: number; to: number };
const key = new PluginKey<DecorationSet>("found");

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    foundPlaces: { showFound: (places: readonly FoundPlace[]) => ReturnType };
  }
}

/** Every place of the plain text where the words stand, as places of the document. What goes over a paragraph is none. */
export function findWords(doc: Node, words: string): FoundPlace[] {
  if (words === "") return [];
  const { text, runs } = runsOf(doc);
  const found: FoundPlace[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const places = placesOf(runs, at, at + words.length);
    const [first, last] = [places[0], places.at(-1)];
    if (first && last) found.push({ from: first.from, to: last.to });
  }
  return found;
}

/** Marks what a search found, without being part of the text. */
export const FoundPlaces = Extension.create({
  name: "foundPlaces",
  addCommands: () => ({
    showFound:
      (places) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, places).setMeta("addToHistory", false));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, shown) {
          const places = tr.getMeta(key) as readonly FoundPlace[] | undefined;
          if (!places) return shown.map(tr.mapping, tr.doc);
          return DecorationSet.create(
            tr.doc,
            places.map(({ from, to }) => Decoration.inline(from, to, { "data-found": "" })),
          );
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

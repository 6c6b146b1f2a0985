import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { placesOf, runsOf } from "./passages";

/** A passage that a finding speaks of; `text` guards against a text that has moved on since. */
export type Quote = { number: number; from: number; to: number; text: string };

const key = new PluginKey<DecorationSet>("quotes");

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    quotes: { showQuotes: (quotes: readonly Quote[]) => ReturnType };
  }
}

/** Underlines passages in the text, without being part of it. */
export const Quotes = Extension.create({
  name: "quotes",
  addCommands: () => ({
    showQuotes:
      (quotes) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, quotes).setMeta("addToHistory", false));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, shown) {
          const quotes = tr.getMeta(key) as readonly Quote[] | undefined;
          if (!quotes) return shown.map(tr.mapping, tr.doc);
          const { text, runs } = runsOf(tr.doc);
          const marks = quotes
            .filter((quote) => text.slice(quote.from, quote.to) === quote.text)
            .flatMap(({ number, from, to }) =>
              placesOf(runs, from, to).map((place, index, all) =>
                Decoration.inline(place.from, place.to, {
                  nodeName: "mark",
                  ...(index === all.length - 1 && { "data-number": String(number) }),
                }),
              ),
            );
          return DecorationSet.create(tr.doc, marks);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

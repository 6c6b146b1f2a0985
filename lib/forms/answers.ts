/** What an agency has answered. `null` is never used for a figure: number, blank and not applicable are three states. */
export type FigureState = "number" | "blank" | "not-applicable";
/** Value is an integer: a count, or for money a number of 分. Null unless the state is `number`. */
export type Figure =
  | { state: "number"; value: number }
  | { state: "blank"; value: null }
  | { state: "not-applicable"; value: null };
export type Figures = Readonly<Record<string, Figure>>;

/** A Tiptap document, as JSON. */
export type RichText = {
  type: string;
  content?: RichText[];
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
};
/** `title` is without its number; numbers follow position. `text` is plain, paragraphs parted by \n. */
export type Section = { key: string; title: string; text: string; content: RichText };

/** Figures hold the entered cells; a stated total may stand there too when a report was read from elsewhere. */
export type Answers = { sections: readonly Section[]; figures: Figures; footnotes: Readonly<Record<string, string>> };

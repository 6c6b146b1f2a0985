/** What a report says, as it stands in this browser. Changes are laid on it; it sends nothing and tells nobody. */
import type { Figure, Figures, RichText, Section } from "@/lib/forms/answers";
import { enteredCells } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import { withLiveFigures } from "@/lib/forms/live-figures";
import { type PrintedPart, printedParts } from "@/lib/forms/printed-parts";
import { fromPlainText, plainText } from "@/lib/forms/rich-text";
import { blank, complete } from "@/lib/forms/totals";
import type { DeskData } from "./desk-data";
import { type Change, changeOf } from "./saving/change";

export type OutlineEntry = { key: string; title: string };
type Told = Pick<DeskData, "answers" | "explanations">;

const entryOf = ({ key, title }: OutlineEntry): OutlineEntry => ({ key, title });

export class ReportCopy {
  /** Every entered cell. */
  entered: Record<string, Figure>;
  /** With the computed cells. */
  figures: Figures;
  sections: readonly Section[];
  footnotes: Readonly<Record<string, string>>;
  explanations: Readonly<Record<string, string>>;
  #dropped: readonly { section: Section; at: number }[] = [];
  #parts: { outline: string; printed: readonly PrintedPart[] } | undefined;

  constructor(
    private readonly form: Form,
    { answers, explanations }: Told,
  ) {
    this.entered = { ...answers.figures };
    this.figures = complete(form, this.entered);
    this.sections = answers.sections;
    this.footnotes = answers.footnotes;
    this.explanations = explanations;
  }

  /**
   * Adds up anew what was entered; figures bound in the text follow their cells, and nothing of that is sent.
   * @returns the sections whose text moved with them
   */
  count(last: Figures | null): readonly Section[] {
    this.figures = complete(this.form, this.entered);
    const before = this.sections;
    this.sections = withLiveFigures(this.form, before, { now: this.figures, last });
    return this.sections.filter((section, index) => section !== before[index]);
  }

  /** The same objects until the outline changes, whatever is typed into them. */
  parts(): readonly PrintedPart[] {
    const outline = this.sections.map(({ key, title }) => `${key}\t${title}`).join("\n");
    if (outline !== this.#parts?.outline) this.#parts = { outline, printed: printedParts(this.form, this.sections) };
    return this.#parts.printed;
  }

  lay(change: Change): void {
    switch (change.kind) {
      case "figure":
        if (enteredCells(this.form).some(({ cell }) => cell === change.cell)) this.entered[change.cell] = change.figure;
        break;
      case "section":
        this.putSection(change.key, change.content);
        break;
      case "footnote":
        this.footnotes = { ...this.footnotes, [change.table]: change.text };
        break;
      case "explanation":
        this.explanations = { ...this.explanations, [change.finding]: change.text };
        break;
      case "outline":
        this.arrange(change.sections);
    }
  }

  /** One target as the server has it now. `isKept`: sections in which something waits stay as they are here. */
  takeOver(target: string, { answers, explanations }: Told, isKept: (section: string) => boolean): void {
    const [kind = "", ...rest] = target.split(":");
    const name = rest.join(":");
    const section = answers.sections.find(({ key }) => key === name);
    if (kind === "figure") this.lay(changeOf(target, answers.figures[name] ?? blank));
    else if (kind === "section" && section) this.putSection(name, section.content);
    else if (kind === "footnote") this.lay(changeOf(target, answers.footnotes[name] ?? ""));
    else if (kind === "explanation") this.lay(changeOf(target, explanations[name] ?? ""));
    else if (kind === "outline")
      this.sections = answers.sections.map(
        (fresh) => (isKept(fresh.key) && this.sections.find(({ key }) => key === fresh.key)) || fresh,
      );
  }

  putSection(key: string, content: RichText): void {
    this.sections = this.sections.map((section) =>
      section.key === key ? { ...section, content, text: plainText(content) } : section,
    );
  }

  /** Sections in this order under these titles, with the text they have; `restored` brings one back. */
  arrange(entries: readonly OutlineEntry[], restored: readonly Section[] = []): void {
    const known = new Map([...restored, ...this.sections].map((section) => [section.key, section]));
    this.sections = entries.map(({ key, title }) => {
      const { text, content } = known.get(key) ?? { text: "", content: fromPlainText("") };
      return { key, title, text, content };
    });
  }

  /** The outline without one section, which is remembered as it was; null where there is none. */
  withoutSection(key: string): readonly OutlineEntry[] | null {
    const at = this.sections.findIndex((one) => one.key === key);
    const section = this.sections[at];
    if (!section) return null;
    this.#dropped = [...this.#dropped, { section, at }];
    return this.sections.filter((one) => one !== section).map(entryOf);
  }

  /** Sections that can be put back, those dropped here and those the server tells of. */
  dropped(told: readonly OutlineEntry[]): readonly OutlineEntry[] {
    const here = new Set(this.sections.map(({ key }) => key));
    const all = [...this.#dropped.map(({ section }) => entryOf(section)), ...told];
    return all.filter(({ key }, index) => !here.has(key) && all.findIndex((one) => one.key === key) === index);
  }

  /** The outline with a dropped section in its place again, and its text where it was dropped here. */
  withSection(
    key: string,
    told: readonly OutlineEntry[],
  ): { entries: readonly OutlineEntry[]; restored: Section | null } | null {
    const known = this.#dropped.find(({ section }) => section.key === key);
    const entry = known?.section ?? told.find((one) => one.key === key);
    if (!entry) return null;
    const at = known?.at ?? this.sections.length;
    const entries = [...this.sections.slice(0, at), entry, ...this.sections.slice(at)].map(entryOf);
    return { entries, restored: known?.section ?? null };
  }
}

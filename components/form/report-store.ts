/**
 * One report at one desk: what the server last told, with everything typed since laid over it, kept, sent and checked.
 * Components listen to topics (`cell:…`, `figures`, `sections`, `findings` …), so that a key stroke wakes one cell.
 */
import type { Figure, RichText, Section } from "@/lib/forms/answers";
import { cellInfo, cells } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import type { Finding } from "@/lib/forms/finding";
import { inspect } from "@/lib/forms/inspect";
import { inputText, readFigure } from "@/lib/forms/numbers";
import { plainText } from "@/lib/forms/rich-text";
import { blank } from "@/lib/forms/totals";
import { type CellView, type Refused, sameFigure, sameList } from "./cell-view";
import { CellViews } from "./cell-views";
import type { DeskData } from "./desk-data";
import { keepSame } from "./keep-same";
import { Others } from "./others";
import { type OutlineEntry, ReportCopy } from "./report-copy";
import { type Change, type Conflict, changeOf } from "./saving/change";
import type { News } from "./saving/follow-others";
import type { QueueStorage } from "./saving/queue-storage";
import type { SavedItem, SaveQueue } from "./saving/save-queue";
import { Topics } from "./topics";
import { type CellContent, UndoStack, type UndoStep } from "./undo-stack";

export type FigureChange = { cell: string; figure: Figure };
/** What is typed or pasted into a cell. */
export type CellText = { cell: string; text: string };

const CHECK_PAUSE = 120;

export class ReportStore {
  readonly form: Form;
  readonly topics = new Topics();
  readonly others = new Others();
  #data: DeskData;
  #copy: ReportCopy;
  #refused: ReadonlyMap<string, Refused> = new Map();
  /** Cells written to since the page opened: what an earlier page left there is past. */
  #touched = new Set<string>();
  #findings: readonly Finding[] = [];
  #views: CellViews;
  #pasted: ReadonlySet<string> = new Set();
  /** Figures are being written: whoever writes them looks at all cells once, when it is done. */
  #writing = false;
  #undo = new UndoStack();
  #editing: { cell: string; before: CellContent } | null = null;
  #active: string | null = null;
  #place: string | null = null;
  /** Told by the server while the person was typing there: taken over as soon as they are not. */
  #heldBack = new Map<string, News["changes"][number]>();
  #unverified: readonly string[] = [];
  #checking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    data: DeskData,
    readonly queue: SaveQueue,
    private readonly storage: QueueStorage,
  ) {
    this.form = data.form;
    this.#data = data;
    this.#copy = new ReportCopy(this.form, data);
    this.#views = new CellViews(this.form);
    this.#findings = this.#inspected();
    this.#refreshCells();
  }

  // ---------- reading ----------
  data = () => this.#data;
  figures = () => this.#copy.figures;
  sections = () => this.#copy.sections;
  footnotes = () => this.#copy.footnotes;
  parts = () => this.#copy.parts();
  explanations = () => this.#copy.explanations;
  findings = () => this.#findings;
  refused = () => this.#refused;
  /** Targets taken from last year's report that nobody has confirmed or written to. */
  unverified = () => this.#unverified;
  pasted = () => this.#pasted;
  lastStep = () => this.#undo.last();
  nextStep = () => this.#undo.next();
  cell = (cell: string): CellView => this.#views.of(cell);
  /** What stands in a field: the figure as it is typed, or what was typed and is none. */
  text = (cell: string): string => {
    const { figure, refused } = this.cell(cell);
    return refused?.text ?? inputText(cellInfo(this.form, cell)?.kind ?? "count", figure);
  };
  readOnly = () => !this.#data.can.edit;
  /** The cell the person is in; the side panel speaks of it. */
  active = () => this.#active;
  activate(cell: string | null): void {
    if (cell === this.#active) return;
    this.#active = cell;
    this.topics.tell(["active"]);
  }

  /** Where the person is, for the others to see: the cell, else the section. */
  where = () => (this.#active ? `figure:${this.#active}` : this.#place);
  enter(place: string | null): void {
    this.#place = place;
  }

  // ---------- figures ----------
  /** The person has come to a cell: what stands there now comes back if they give up. */
  beginEdit(cell: string): void {
    this.#editing = { cell, before: this.#content(cell) };
  }

  /** Text in a field, after every key. What is no figure is kept as typed beside the figure that stood there before. */
  type(cell: string, text: string): void {
    const info = cellInfo(this.form, cell);
    if (!info) return;
    if (this.#editing?.cell !== cell) this.beginEdit(cell);
    const reading = readFigure(info.kind, text, info.unit);
    this.topics.hold(() => {
      this.#refuse(cell, reading.ok ? null : { text, says: reading.says });
      this.#write([{ cell, figure: reading.ok ? reading.figure : (this.#editing?.before.figure ?? blank) }]);
      this.#refreshCells();
    });
  }

  /** The person goes on: one step of undo, and the field shows the figure as we write it. */
  endEdit(cell: string): void {
    const { before } = this.#editing?.cell === cell ? this.#editing : { before: null };
    this.#editing = null;
    if (before) this.#remember({ label: "填写", cells: [{ cell, before, after: this.#content(cell) }] });
    // One may come back and type on: a field is never written later than it is left.
    if (!this.#refused.has(cell)) this.topics.tellAtOnce([`text:${cell}`]);
  }

  giveUpEdit(cell: string): void {
    if (this.#editing?.cell !== cell) return;
    const { figure, refused } = this.#editing.before;
    this.#refuse(cell, refused);
    this.#write([{ cell, figure }]);
    this.#refreshCells();
    this.topics.tell([`text:${cell}`]);
  }

  /** Several cells in one act, which is one step of undo. */
  setFigures(changes: readonly FigureChange[], label: string): void {
    this.#actOn(
      changes.map(({ cell, figure }) => ({ cell, figure, refused: null })),
      label,
    );
  }

  /** Texts into several cells in one act: figures are stored, what is no figure stays in its field with a sentence. */
  setTexts(texts: readonly CellText[], label: string): { figures: number; refused: number } {
    this.#editing = null;
    const contents = texts.flatMap(({ cell, text }) => {
      const info = cellInfo(this.form, cell);
      if (!info || info.computed) return [];
      const reading = readFigure(info.kind, text, info.unit);
      const { figure } = reading.ok ? reading : this.#content(cell);
      return [{ cell, figure, refused: reading.ok ? null : { text, says: reading.says } }];
    });
    this.#actOn(contents, label);
    const refused = contents.filter((one) => one.refused).length;
    return { figures: contents.length - refused, refused };
  }

  /** A pasted block, whose cells are marked until the next act. */
  paste(placed: readonly CellText[]): { figures: number; refused: number } {
    this.#pasted = new Set(placed.map(({ cell }) => cell));
    const told = this.setTexts(placed, "粘贴");
    this.topics.tell(["pasted"]);
    return told;
  }

  undo(): UndoStep | null {
    return this.#replay(this.#undo.undo(), "before");
  }
  redo(): UndoStep | null {
    return this.#replay(this.#undo.redo(), "after");
  }

  // ---------- text ----------
  setSection(key: string, content: RichText): void {
    this.#send({ kind: "section", key, content });
    this.topics.tell(["sections"]);
    this.#checkSoon();
  }

  setFootnote(table: string, text: string): void {
    this.#send({ kind: "footnote", table, text });
    this.topics.tell(["footnotes"]);
  }

  setExplanation(finding: string, text: string): void {
    this.#send({ kind: "explanation", finding, text });
    this.topics.tell(["explanations"]);
  }

  /** Renamed, added, dropped or moved sections of a form that leaves them free. `restored` brings a text back. */
  setOutline(entries: readonly OutlineEntry[], restored: readonly Section[] = []): void {
    const kept = new Set(entries.map(({ key }) => key));
    for (const { key } of this.#copy.sections) if (!kept.has(key)) this.queue.forget(`section:${key}`);
    this.#copy.arrange(entries, restored);
    this.queue.change({ kind: "outline", sections: entries.map(({ key, title }) => ({ key, title })) });
    this.topics.tell(["sections"]);
    this.#checkSoon();
  }

  /** Takes a section out; until the page is left it can be put back as it was, afterwards by its key. */
  dropSection(key: string): void {
    const entries = this.#copy.withoutSection(key);
    if (entries) this.setOutline(entries);
  }

  dropped = (): readonly OutlineEntry[] => this.#copy.dropped(this.#data.dropped);

  putBack(key: string): void {
    const back = this.#copy.withSection(key, this.#data.dropped);
    if (!back) return;
    const { entries, restored } = back;
    this.setOutline(entries, restored ? [restored] : []);
    if (restored && plainText(restored.content) !== "")
      this.queue.change({ kind: "section", key, content: restored.content });
  }

  // ---------- the queue and the server ----------
  /** Takes up what an earlier page of this person left unsaved. */
  async restore(): Promise<void> {
    const [pending, { held }] = [await this.queue.restore(), await this.storage.load()];
    for (const { change } of pending) this.#copy.lay(change);
    for (const { target, text } of held) {
      const info = cellInfo(this.form, target.replace(/^figure:/, ""));
      const reading = info && readFigure(info.kind, text, info.unit);
      if (info && this.#touched.has(info.cell))
        void this.storage.hold(target, this.#refused.get(info.cell)?.text ?? null).catch(() => undefined);
      else if (info && reading && !reading.ok)
        this.#refused = new Map(this.#refused).set(info.cell, { text, says: reading.says });
    }
    if (pending.length + held.length > 0) this.#everythingChanged();
  }

  /** A page came fresh from the server: what others changed meanwhile is taken over, what is being typed is not. */
  reconcile(data: DeskData): void {
    if (data === this.#data) return;
    const carried = data.carried ?? this.#data.carried;
    this.#data = data;
    const newer = (target: string) =>
      (data.versions[target] ?? 0) > this.queue.version(target) &&
      !this.queue.isWaiting(target) &&
      target !== `figure:${this.#editing?.cell}`;
    const learned: Record<string, number> = {};
    for (const target of Object.keys(data.versions)) {
      if (!newer(target)) continue;
      learned[target] = data.versions[target] ?? 0;
      this.#copy.takeOver(target, data, (key) => this.queue.isWaiting(`section:${key}`));
    }
    this.queue.learn(learned);
    this.topics.tell(["data"]);
    if (Object.keys(learned).length > 0) this.#everythingChanged();
    // What was taken from last year's report may have been verified: no target has another version for that.
    else if (carried) this.#check();
  }

  /**
   * What others saved meanwhile is taken over where nothing of this person's waits, and told with their name.
   * True where the report as a whole has moved on, so that the page should be read anew.
   */
  takeNews({ changes, others, version }: News): boolean {
    if (this.others.moved(others)) {
      this.#refreshCells();
      this.topics.tell(["others"]);
    }
    const told = [...new Map([...this.#heldBack, ...changes.map((one) => [one.target, one] as const)]).values()];
    const newer = told.filter((one) => one.version > this.queue.version(one.target));
    const taken = newer.filter(({ target }) => !this.#isBeingTyped(target));
    this.#heldBack = new Map(newer.filter((one) => !taken.includes(one)).map((one) => [one.target, one]));
    for (const { target, value } of taken) this.#copy.lay(changeOf(target, value));
    this.queue.learn(Object.fromEntries(taken.map((one) => [one.target, one.version])));
    if (taken.length > 0) {
      this.others.changed(taken);
      if (this.#editing) this.beginEdit(this.#editing.cell);
      this.#everythingChanged();
      this.topics.tell(["others"]);
    }
    return version !== this.#data.report.version;
  }

  #isBeingTyped(target: string): boolean {
    if (this.queue.isWaiting(target) || this.queue.state().conflicts.has(target)) return true;
    if (!this.#editing || target !== `figure:${this.#editing.cell}`) return false;
    const { cell, before } = this.#editing;
    return this.#refused.has(cell) || !sameFigure(before.figure, this.#content(cell).figure);
  }

  /** A conflict was met or decided: until the choice is made their version stands. */
  onConflict({ target, theirs }: Conflict): void {
    this.#copy.lay(changeOf(target, theirs));
    this.#everythingChanged();
  }

  resolveConflict(target: string, choice: "theirs" | { change: Change }): void {
    const conflict = this.queue.state().conflicts.get(target);
    this.queue.resolve(target, choice);
    // One may have gone on typing there before choosing theirs.
    if (choice !== "theirs") this.#copy.lay(choice.change);
    else if (conflict) this.#copy.lay(changeOf(target, conflict.theirs));
    this.#everythingChanged();
  }

  /** True where somebody changed on after what we saved: the page should be read anew. */
  onSaved(items: readonly SavedItem[]): boolean {
    this.#refreshCells();
    return items.some(({ overtaken }) => overtaken);
  }

  onQueueChanged(): void {
    if (!this.#writing) this.#refreshCells();
    this.topics.tellAtOnce(["saving"]);
  }

  // ---------- inside ----------
  #content = (cell: string): CellContent => ({
    figure: this.#copy.entered[cell] ?? blank,
    refused: this.#refused.get(cell) ?? null,
  });

  #actOn(contents: readonly ({ cell: string } & CellContent)[], label: string): void {
    const cells = contents.map(({ cell, ...after }) => ({ cell, before: this.#content(cell), after }));
    this.#put(contents);
    this.#remember({ label, cells });
  }

  #put(contents: readonly ({ cell: string } & CellContent)[]): void {
    for (const { cell, refused } of contents) this.#refuse(cell, refused);
    this.#write(contents);
    this.#refreshCells();
    this.topics.tell(contents.map(({ cell }) => `text:${cell}`));
  }

  /** Shows a change and puts it on its way. */
  #send(change: Change): void {
    this.#copy.lay(change);
    this.queue.change(change);
  }

  #write(changes: readonly FigureChange[]): void {
    const changed = changes.filter(({ cell, figure }) => !sameFigure(this.#copy.entered[cell] ?? blank, figure));
    if (changed.length === 0) return;
    for (const { cell, figure } of changed) this.#copy.entered[cell] = figure;
    this.#writing = true;
    this.queue.change(...changed.map(({ cell, figure }) => ({ kind: "figure" as const, cell, figure })));
    this.#writing = false;
    this.#recount();
  }

  #recount(): void {
    this.topics.tell(["figures", ...this.#count()]);
    this.#checkSoon();
  }

  /** @returns the topics of the text that moved with the figures */
  #count(): string[] {
    const moved = this.#copy.count(this.#data.last?.figures ?? null);
    return moved.length > 0 ? ["sections", ...moved.map(({ key }) => `body:${key}`)] : [];
  }

  #refuse(cell: string, refused: Refused | null): void {
    this.#touched.add(cell);
    if (!refused && !this.#refused.has(cell)) return;
    const map = new Map(this.#refused);
    if (refused) map.set(cell, refused);
    else map.delete(cell);
    this.#refused = map;
    void this.storage.hold(`figure:${cell}`, refused?.text ?? null).catch(() => undefined);
    this.topics.tellAtOnce(["refused"]);
  }

  #remember(step: UndoStep): void {
    this.#undo.push(step);
    this.topics.tell(["undo"]);
  }

  #replay(step: UndoStep | null, side: "before" | "after"): UndoStep | null {
    if (!step) return null;
    this.#pasted = new Set();
    this.#put(step.cells.map((one) => ({ cell: one.cell, ...one[side] })));
    this.topics.tell(["undo", "pasted"]);
    return step;
  }

  #everythingChanged(): void {
    this.#count();
    this.#findings = this.#inspected();
    this.#refreshCells();
    const texts = cells(this.form).map(({ cell }) => `text:${cell}`);
    const bodies = this.#copy.sections.map(({ key }) => `body:${key}`);
    const rest = ["figures", "sections", "footnotes", "explanations", "findings", "refused", "saving"];
    this.topics.tell([...rest, ...texts, ...bodies, "fields"]);
  }

  #checkSoon(): void {
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => this.#check(), CHECK_PAUSE);
  }

  #check(): void {
    this.topics.passOn();
    this.#findings = this.#inspected();
    this.#refreshCells();
    this.topics.tell(["findings"]);
  }

  #isUnverified(target: string): boolean {
    const taken = this.#data.carried?.unverified[target];
    return taken !== undefined && this.queue.version(target) === taken && !this.queue.isWaiting(target);
  }

  #inspected(): readonly Finding[] {
    const { agency, last, report, carried } = this.#data;
    const unverified = Object.keys(carried?.unverified ?? {}).filter((target) => this.#isUnverified(target));
    if (!sameList(unverified, this.#unverified)) this.#unverified = unverified;
    const { sections, entered, footnotes } = this.#copy;
    const findings = inspect(
      this.form,
      { sections, figures: entered, footnotes },
      {
        ...{ year: report.year, agency, last, foreign: this.#data.foreign, backfilled: report.backfilled },
        carried: carried && { year: carried.year, targets: this.#unverified },
      },
    );
    const kept = keepSame(this.#findings, findings);
    this.#views.mark(kept);
    return kept;
  }

  #refreshCells(): void {
    const { conflicts } = this.queue.state();
    const changed = this.#views.refresh((cell, computed) => ({
      figure: this.#copy.figures[cell] ?? blank,
      refused: this.#refused.get(cell) ?? null,
      waiting: !computed && this.queue.isWaiting(`figure:${cell}`),
      pasted: this.#pasted.has(cell),
      inConflict: conflicts.has(`figure:${cell}`),
      carried: this.#isUnverified(`figure:${cell}`),
      other: this.others.signAt(`figure:${cell}`),
    }));
    this.topics.tell(changed.map((cell) => `cell:${cell}`));
  }
}

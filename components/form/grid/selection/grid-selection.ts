import type { GridCell, GridModel } from "../grid-model";
import type { Ground, Way } from "../travel";
import { type Block, blockRows, extended, tableOf, wholeTable } from "./block";

/** Every field of the grid, computed ones too. */
const FIELDS = "input[data-cell], output[name]";

/**
 * The block that is selected. It lives outside React: selecting sets an attribute on the cells, so that no cell is
 * rendered anew while the block grows (docs/decisions/0017).
 */
export class GridSelection {
  #block: Block | null = null;
  #words = "";
  readonly #listeners = new Set<() => void>();
  /** The element around the grid. */
  root: HTMLElement | null = null;

  constructor(private readonly model: GridModel) {}

  block = (): Block | null => this.#block;
  /** What an act is about: the block, or the one cell one is in. */
  blockOr = (cell: string): Block => this.#block ?? { anchor: cell, head: cell };
  /** “已选 3 行 × 4 列”, "" where nothing is selected. */
  words = (): string => this.#words;
  rows = (): readonly (readonly GridCell[])[] => (this.#block ? blockRows(this.model, this.#block) : []);
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  giveUp(): void {
    this.#set(null);
  }

  /** Moves the far corner; the near one is the cell one is in. */
  extend(from: string, way: Way, ground: Ground): void {
    this.#set(extended(this.model, this.blockOr(from), way, ground));
    this.#show();
  }

  /** Up to a cell that was pointed at. False in another table. */
  extendTo(from: string, cell: string): boolean {
    const anchor = this.#block?.anchor ?? from;
    if (tableOf(anchor) !== tableOf(cell)) return false;
    this.#set({ anchor, head: cell });
    return true;
  }

  /** The whole table; one stays in the cell one is in. */
  selectTable(from: string): void {
    this.#set(wholeTable(this.model, from));
  }

  #set(block: Block | null): void {
    const next = block && block.anchor !== block.head ? block : null;
    if (next?.anchor === this.#block?.anchor && next?.head === this.#block?.head) return;
    this.#block = next;
    const rows = this.rows();
    this.#words = next ? `已选 ${rows.length} 行 × ${rows[0]?.length ?? 0} 列` : "";
    const selected = new Set(rows.flat().map(({ cell }) => cell));
    for (const field of this.root?.querySelectorAll<HTMLInputElement | HTMLOutputElement>(FIELDS) ?? [])
      field.parentElement?.toggleAttribute("data-selected", selected.has(field.name));
    for (const listener of this.#listeners) listener();
  }

  #show(): void {
    const head = CSS.escape(this.#block?.head ?? "");
    this.root?.querySelector(`input[name="${head}"], output[name="${head}"]`)?.scrollIntoView({ block: "nearest" });
  }
}

/** The field in the table cell that something on the page belongs to. */
export const fieldAt = (target: EventTarget): HTMLInputElement | HTMLOutputElement | null =>
  target instanceof Element ? (target.closest("td")?.querySelector(FIELDS) ?? null) : null;

import { cells } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import type { Finding } from "@/lib/forms/finding";
import { type CellView, sameView } from "./cell-view";

const none: readonly Finding[] = [];

/** What is shown at every cell. A view stays the same object while nothing of it changes, so that only its cell wakes. */
export class CellViews {
  #views = new Map<string, CellView>();
  #findings = new Map<string, readonly Finding[]>();

  constructor(private readonly form: Form) {}

  /** @throws where the form has no such cell */
  of(cell: string): CellView {
    const view = this.#views.get(cell);
    if (!view) throw new Error(`No cell ${cell} in ${this.form.id}.`);
    return view;
  }

  /** Findings at the cells they name; hints are told elsewhere. */
  mark(findings: readonly Finding[]): void {
    this.#findings = new Map();
    for (const finding of findings) {
      if (finding.level === "hint") continue;
      for (const cell of new Set(finding.cells))
        this.#findings.set(cell, [...(this.#findings.get(cell) ?? none), finding]);
    }
  }

  /** Looks at all cells anew. @returns those at which something changed */
  refresh(look: (cell: string, computed: boolean) => Omit<CellView, "findings">): string[] {
    return cells(this.form).flatMap(({ cell, computed }) => {
      const view = { ...look(cell, computed), findings: this.#findings.get(cell) ?? none };
      const known = this.#views.get(cell);
      if (known && sameView(known, view)) return [];
      this.#views.set(cell, view);
      return [cell];
    });
  }
}

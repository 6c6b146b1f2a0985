/** The steps of a report, one per printed part, and how far each has come. */
import type { Figures, Section } from "@/lib/forms/answers";
import { cellInfo, enteredCells } from "@/lib/forms/cells";
import { characterCount } from "@/lib/forms/character-count";
import type { Form, Table } from "@/lib/forms/define";
import type { Finding } from "@/lib/forms/finding";
import { type PrintedPart, printedParts } from "@/lib/forms/printed-parts";

/** Behind a step's address: one comes to write, and the caret stands where writing goes on. */
export const WRITE_HERE = "#write";
/** Whether the address says so. Where one types with a finger the keyboard would jump up unasked: there it is not heeded. */
export const isToWrite = (): boolean => location.hash === WRITE_HERE && !matchMedia("(pointer: coarse)").matches;

export type StepState = "todo" | "doing" | "bad" | "done";
export const stepWords: Record<StepState, string> = { todo: "未填", doing: "填写中", bad: "有问题", done: "已完成" };

export type Step = PrintedPart & {
  state: StepState;
  /** Findings that keep the report from being submitted. */
  blocking: readonly Finding[];
  /** Cells that somebody fills in, and those that are not blank. */
  cells: number;
  filled: number;
  characters: number;
  /** Things not saved: no figure, or two versions. */
  unsettled: number;
  /** Taken from last year's report and not verified. */
  unverified: number;
};
export type Unsettled = { refused: Iterable<string>; conflicts: Iterable<string>; unverified?: readonly string[] };

/** The step a cell, a section or a footnote belongs to; null where the report has none of it. */
export function stepOfTable(form: Form, parts: readonly PrintedPart[], table: string): string | null {
  return form.tables[table] ? (parts.find(({ tables }) => tables.includes(table))?.key ?? null) : null;
}

export function stepOfFinding(form: Form, parts: readonly PrintedPart[], finding: Finding): string | null {
  if (finding.section && parts.some(({ key }) => key === finding.section)) return finding.section;
  const [cell = ""] = finding.cells;
  return stepOfTable(form, parts, cell.split("/")[0] ?? "");
}

/** The step a change or a person is in; null where the report has none of it. */
export function stepOfTarget(form: Form, parts: readonly PrintedPart[], target: string): string | null {
  const name = target.slice(target.indexOf(":") + 1);
  return target.startsWith("section:") ? name : stepOfTable(form, parts, name.split("/")[0] ?? "");
}

/** A blank is settled where a row above it says 0 or not applicable: a parent that is 0 may keep its breakdown blank. */
function isSettled(table: Table, tableKey: string, rowKey: string, columnKey: string, figures: Figures): boolean {
  for (let up = table.rows[rowKey]?.within; up; up = table.rows[up]?.within) {
    const above = figures[`${tableKey}/${up}/${columnKey}`];
    if (above?.state === "not-applicable" || (above?.state === "number" && above.value === 0)) return true;
  }
  return false;
}

export function stepsOf(
  form: Form,
  sections: readonly Section[],
  figures: Figures,
  blocking: readonly Finding[],
  unsettled: Unsettled,
): Step[] {
  const parts = printedParts(form, sections);
  const open = [...[...unsettled.refused].map((cell) => `figure:${cell}`), ...unsettled.conflicts];
  return parts.map((part) => {
    const own = enteredCells(form).filter(({ tableKey }) => part.tables.includes(tableKey));
    const blanks = own.filter(({ cell }) => (figures[cell]?.state ?? "blank") === "blank");
    const unanswered = blanks.filter(({ tableKey, rowKey, columnKey }) => {
      const table = form.tables[tableKey];
      return table && !isSettled(table, tableKey, rowKey, columnKey, figures);
    });
    const characters = characterCount(part.section?.text ?? "");
    const inPart = blocking.filter((finding) => stepOfFinding(form, parts, finding) === part.key);
    const troubled = open.filter((target) => stepOfTarget(form, parts, target) === part.key).length;
    const unverified = (unsettled.unverified ?? []).filter(
      (target) => stepOfTarget(form, parts, target) === part.key,
    ).length;
    const filled = own.length - blanks.length;
    const untouched = filled === 0 && characters === 0;
    const answered = (own.length === 0 || unanswered.length === 0) && (part.section === null || characters > 0);
    const whole = answered && unverified === 0;
    const problem = inPart.length > 0 || troubled > 0;
    // Nothing written yet is not a fault: what is missing is said once it was begun, and on the last step.
    const state: StepState = untouched && troubled === 0 ? "todo" : problem ? "bad" : whole ? "done" : "doing";
    return {
      ...part,
      state,
      blocking: inPart,
      cells: own.length,
      filled,
      characters,
      unsettled: troubled,
      unverified,
    };
  });
}

/** Where one goes to mend it: the step, and in it the cell or the text. */
export function placeHref(base: string, step: string, finding: Pick<Finding, "section" | "cells" | "quote">): string {
  if (finding.section)
    return `${base}/${step}${finding.quote ? `#text=${finding.quote.from}-${finding.quote.to}` : ""}`;
  const [cell] = finding.cells;
  return cell ? `${base}/${step}#cell=${cell}` : `${base}/${step}`;
}

/** How a finding's place is called: the row, and the column where there are several. */
export function cellWords(form: Form, cell: string): string {
  const info = cellInfo(form, cell);
  return info ? info.label : cell;
}

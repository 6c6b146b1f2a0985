/** Told at a field before it is focused: a row that is not shown is brought up. */
export const SHOW_CELL = "show-cell";

/** Brings a cell into view, and its input into focus. False where this page has no such cell. */
export function focusCell(cell: string): boolean {
  const name = CSS.escape(cell);
  const field = document.querySelector<HTMLElement>(`input[name="${name}"], output[name="${name}"]`);
  if (!field) return false;
  field.dispatchEvent(new Event(SHOW_CELL, { bubbles: true }));
  field.focus({ preventScroll: true });
  // Clear of the bar above and the balance below, which both stay in place.
  const { top, bottom } = field.getBoundingClientRect();
  if (top < 160 || bottom > window.innerHeight - 120) field.scrollIntoView({ block: "center" });
  return true;
}

/** The input of a cell to fill, where that is what something on the page is. */
export const cellInput = (target: EventTarget | null): HTMLInputElement | null =>
  target instanceof HTMLInputElement && target.dataset.cell !== undefined ? target : null;

/** The cell an address names after `#cell=`; null where it names none. */
export function cellInHash(hash: string): string | null {
  const cell = new URLSearchParams(hash.replace(/^#/, "")).get("cell");
  return cell && /^[\w/]+$/.test(cell) ? cell : null;
}

/** What a person changed, as it waits in the browser and goes to the server. */
import type { Figure, RichText } from "@/lib/forms/answers";

/** A random UUID; `crypto.randomUUID` is missing where an office serves the site without TLS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export type Change =
  | { kind: "figure"; cell: string; figure: Figure }
  | { kind: "section"; key: string; content: RichText }
  | { kind: "footnote"; table: string; text: string }
  | { kind: "explanation"; finding: string; text: string }
  | { kind: "outline"; sections: { key: string; title: string }[] };

/** One thing that has a version of its own: `figure:requests/received/person`, `section:part1`, `outline`. */
export type Target = string;

export function targetOf(change: Change): Target {
  switch (change.kind) {
    case "figure":
      return `figure:${change.cell}`;
    case "section":
      return `section:${change.key}`;
    case "footnote":
      return `footnote:${change.table}`;
    case "explanation":
      return `explanation:${change.finding}`;
    case "outline":
      return "outline";
  }
}

/** A change that no server has acknowledged yet. `base` is the version the person saw when they made it. */
export type Pending = { id: string; target: Target; change: Change; base: number; at: number };
/** What was sent together under one id. It is sent again under the same id until it is answered. */
export type Batch = { id: string; items: Pending[] };

/** Somebody else wrote the same thing first. `theirs` has the shape of the target's value. */
export type Conflict = { target: Target; theirs: unknown; by: string; at: string; version: number };

export type Answer =
  | { kind: "saved"; savedAt: string; versions: Record<Target, number>; conflicts: Conflict[] }
  | { kind: "offline" }
  | { kind: "signed-out" }
  /** The server could not for now: busy, full, in maintenance, broken. */
  | { kind: "later"; says: string }
  /** Something in this batch is not acceptable; `fields` names the targets where the server could tell. */
  | { kind: "invalid"; says: string; fields: Readonly<Record<Target, string>> }
  /** The report as a whole takes no changes now. */
  | { kind: "closed"; says: string };
export type Send = (batch: Batch) => Promise<Answer>;

/** A target's value, as the server tells it in a conflict, as the change that would put it there. */
export function changeOf(target: string, value: unknown): Change {
  const [kind, ...rest] = target.split(":");
  const name = rest.join(":");
  // The server sends what its own schema let in; targetOf and this are each other's reverse.
  const change = {
    figure: { kind: "figure", cell: name, figure: value },
    section: { kind: "section", key: name, content: value },
    footnote: { kind: "footnote", table: name, text: value },
    explanation: { kind: "explanation", finding: name, text: value },
    outline: { kind: "outline", sections: value },
  }[kind ?? ""] as Change | undefined;
  if (!change || targetOf(change) !== target) throw new Error(`Unknown target ${target}.`);
  return change;
}

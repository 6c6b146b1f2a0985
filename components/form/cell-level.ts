import type { Finding } from "@/lib/forms/finding";

/** How a place is marked: the gravest of what was found there; hints mark nothing. */
export const gravest = (findings: readonly Finding[]): "error" | "warning" | null =>
  findings.some(({ level }) => level === "error")
    ? "error"
    : findings.some(({ level }) => level === "warning")
      ? "warning"
      : null;

import styles from "./official-table.module.css";

/** Indent of a row by its depth; what lies deeper than six is drawn as the sixth. */
export const rowDepth = (depth: number): string => styles[`depth${Math.min(Math.max(depth, 1), 6)}`] ?? "";

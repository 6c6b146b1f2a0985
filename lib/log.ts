import { randomBytes } from "node:crypto";
import { pino } from "pino";

/** JSON lines on standard error. LOG_LEVEL=silent in tests. */
export const log = pino(
  { level: process.env.LOG_LEVEL ?? "info", base: null },
  pino.destination({ dest: 2, sync: true }),
);

/**
 * Writes down a fault of ours, once.
 * @returns the reference that the person is shown and that stands in the log: eight letters and digits.
 */
export function logFault(what: string, error: unknown): string {
  const reference = randomBytes(4).toString("hex");
  log.error({ reference, err: error }, what);
  return reference;
}

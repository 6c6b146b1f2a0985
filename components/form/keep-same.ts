import type { Finding } from "@/lib/forms/finding";

/** Both come from the same checks: what they say of the same thing they say in the same order. */
const same = (a: Finding, b: Finding): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The findings as they are now, those that say what they said before being the same objects. The list is always a new
 * one: it tells that the checks have run.
 */
export function keepSame(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [finding.id, finding]));
  return now.map((finding) => {
    const old = known.get(finding.id);
    return old && same(old, finding) ? old : finding;
  });
}

import type { Finding } from "@/lib/forms/finding";

/** Both come from the same checks: what they say of the same thing they say in the same order. */
const same = (a: Finding, b: Finding): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The findings as they are now. Those that say what they said before stay the same objects, and so does a list of them. */
export function keepSame(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [finding.id, finding]));
  const kept = now.map((finding) => {
    const old = known.get(finding.id);
    return old && same(old, finding) ? old : finding;
  });
  return kept.length === before.length && kept.every((finding, index) => finding === before[index]) ? before : kept;
}

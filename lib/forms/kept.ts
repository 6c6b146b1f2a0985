/**
 * Keeps the last results of a pure function of strings: findings are made anew at every keystroke,
 * while all texts but one have stayed as they were.
 */
export function kept<T>(make: (...texts: string[]) => T, size = 64): (...texts: string[]) => T {
  const results = new Map<string, T>();
  return (...texts) => {
    const key = texts.join("\u0000");
    const known = results.get(key);
    if (known !== undefined) return known;
    const made = make(...texts);
    if (results.size >= size) results.delete(results.keys().next().value ?? "");
    results.set(key, made);
    return made;
  };
}

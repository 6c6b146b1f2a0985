/** The half of the password rules that a browser checks as well (decision 18). */
export const shortest = 12;
const longest = 128;

/** What is wrong with the length, in a sentence; null: nothing. */
export function passwordLengthFault(password: string): string | null {
  const length = [...password].length;
  if (length < shortest) return `至少 ${shortest} 个字，现在 ${length} 个。`;
  return length > longest ? `最多 ${longest} 个字。` : null;
}

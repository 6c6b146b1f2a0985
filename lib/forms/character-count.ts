/**
 * Characters of a text as word processors here count them (字数): every Chinese character and sign is one,
 * a run of letters or digits is one, spaces are none.
 */
export function characterCount(text: string): number {
  const runs = text.match(/[A-Za-z0-9.,%'’-]*[A-Za-z0-9][A-Za-z0-9.,%'’-]*|\S/gu);
  return runs?.length ?? 0;
}

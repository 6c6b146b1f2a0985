/** How moments and small numbers are written in Chinese. Always Shanghai time (decision 17). */

const shifted = (moment: Date) => new Date(moment.getTime() + 8 * 3600_000);
const two = (n: number) => String(n).padStart(2, "0");

/** 2026-02-09 */
export const dateOf = (moment: Date): string => shifted(moment).toISOString().slice(0, 10);
/** 14:03:22 */
export const timeOf = (moment: Date): string => shifted(moment).toISOString().slice(11, 19);
/** 2026年2月9日, from a moment or from a calendar day "2026-02-09". */
export function chineseDate(when: Date | string): string {
  const [year, month, day] = (typeof when === "string" ? when : dateOf(when)).split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
/** 2月9日 */
export const monthDay = (when: Date | string): string => chineseDate(when).replace(/^\d+年/, "");
/** 2月9日 14:03 */
export const momentOf = (moment: Date): string => `${monthDay(moment)} ${timeOf(moment).slice(0, 5)}`;
/** 02-09 */
export const shortDay = (moment: Date): string => {
  const day = shifted(moment);
  return `${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
};
/** 3f9a61c2…b07d4e18: enough of a hash to compare by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-8)}`;
/** 34 KB, for a number of bytes. */
export const fileSize = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`;

/** Decision 18: at least twelve characters, not a common one; no composition rules. */
import { commonPasswords } from "./common-passwords";
import { passwordLengthFault } from "./password-length";

/** What is wrong with a new password, in a sentence; null: nothing. */
export function passwordFault(password: string, username: string): string | null {
  const fault = passwordLengthFault(password);
  if (fault) return fault;
  const plain = password.normalize("NFKC").toLowerCase();
  if (isCommon(plain)) return "这个密码太常见，容易被猜到，换一个。";
  const letters = lettersOf(plain);
  if (letters !== "" && letters === lettersOf(username.toLowerCase())) return "密码不能只是用户名加数字，换一个。";
  return null;
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}]+/gu, "");

/** In the list, or at most four characters said over and over. */
const isCommon = (plain: string): boolean => commonPasswords.has(plain) || /^(.{1,4}?)\1+.{0,3}$/su.test(plain);

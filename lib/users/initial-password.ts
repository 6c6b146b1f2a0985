import { randomInt } from "node:crypto";

/** Without those that look alike on paper: 0 o, 1 l i. */
const letters = "23456789abcdefghjkmnpqrstuvwxyz";

/** For one sign-in: four groups of four, 79 bits, easy to read out over the telephone. */
export function initialPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}

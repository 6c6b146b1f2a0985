import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters OWASP names first: 19 MiB, two passes, one lane. They stand in the hash. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

let nobody: Promise<string> | undefined;

/** `stored` null: there is no such person; takes as long as a wrong password does. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await nobody), normal(password));
  return stored !== null && fits;
}

/** Full-width letters, as an input method left on produces them, mean the same password. */
const normal = (password: string): string => password.normalize("NFKC");

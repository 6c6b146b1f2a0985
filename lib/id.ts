import { randomBytes, randomUUID } from "node:crypto";

export const newId = (): string => randomUUID();
/** A secret that fits in an address: 256 bits. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

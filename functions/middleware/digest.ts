import { hash } from "node:crypto";

/** SHA-256 of a parsed value: the same content has the same digest however it was spaced. */
export const digestOf = (value: unknown): string =>
  hash("sha256", JSON.stringify(value), "hex");

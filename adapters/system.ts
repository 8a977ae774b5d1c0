import { randomInt, randomUUID } from "node:crypto";
import type { Instant } from "#schemas/instant";
import { instantOf } from "#domain/time/instant";

/** The machine's clock, and the only reader of it outside the embedded adapters. */
export const systemNow = (): Instant => instantOf(Date.now());

export const randomId = (): string => randomUUID();

export const randomBelow = (limit: number): number => randomInt(limit);

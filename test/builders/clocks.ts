import type { Extending } from "#domain/clock/extend-clock";
import type { Pausing } from "#domain/clock/pause-clock";
import { plusDays } from "#domain/time/instant";
import type { NewExtension, NewPause } from "#schemas/clock";
import { StaffId } from "#schemas/ids";
import type { Request } from "#schemas/request";
import { rights } from "#stacks/settings/rights";
import { aRequest, at } from "#test/contracts/ledger-items";

/** A Romanian request of Tuesday 24 November 2026, 11:00 there: due at the end of Thursday 24 December. */
export const received = at("2026-11-24T09:00:00.000Z");
export const due = at("2026-12-24T22:00:00.000Z");

export const clocked = (overrides: Record<string, unknown> = {}): Request =>
  aRequest({ receivedAt: received, ...overrides });

export const daysOn = (days: number) => plusDays(received, days);

export const aPause = (overrides: Partial<NewPause> = {}): NewPause => ({
  doubt: "contact-not-on-file",
  asked: "call-facts",
  askedAt: daysOn(2),
  ...overrides,
});

const by = StaffId.parse("staff-1");

export const pausing = (
  days: number,
  pause: Partial<NewPause> = {},
): Pausing => ({
  pause: aPause(pause),
  by,
  now: daysOn(days),
  policy: rights.identityQuestion,
});

export const anExtension = (
  overrides: Partial<NewExtension> = {},
): NewExtension => ({
  ground: "complexity",
  why: "Calls of four entities in three languages have to be heard.",
  otherRequests: [],
  ...overrides,
});

export const extending = (
  days: number,
  extension: Partial<NewExtension> = {},
  others: readonly Request[] = [],
): Extending => ({
  extension: anExtension(extension),
  others,
  by,
  now: daysOn(days),
});

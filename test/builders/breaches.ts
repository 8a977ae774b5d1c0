import { randomUUID } from "node:crypto";
import { handleBreaches } from "#functions/handle-breaches/handle-breaches";
import { watchClocks } from "#functions/watch-clocks/watch-clocks";
import { Instant } from "#schemas/instant";
import { type Answered, ask, context } from "./gateway.ts";
import { environment, type Office, opening } from "./office.ts";

/** Known an hour before the office opens. */
export const aNewBreach = (overrides: Record<string, unknown> = {}) => ({
  awareAt: "2026-11-24T09:00:00.000Z",
  source: "staff",
  what: "unlawful-access",
  entityId: "be-2",
  categories: ["voice", "call-data"],
  subjects: 12,
  ...overrides,
});

export const registerBreach = (
  office: Office,
  overrides: Record<string, unknown> = {},
  key: string = randomUUID(),
): Promise<Answered> =>
  ask(handleBreaches(office, environment), {
    route: "POST /breaches",
    headers: { "Idempotency-Key": key },
    body: aNewBreach(overrides),
  });

/** Registers a breach and returns its id. */
export async function breached(
  office: Office,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const { body } = await registerBreach(office, overrides);
  return String(body["breachId"]);
}

export const breach = (office: Office, breachId: string): Promise<Answered> =>
  ask(handleBreaches(office, environment), {
    route: "GET /breaches/{breachId}",
    parameters: { breachId },
  });

export const decideBreach = (
  office: Office,
  breachId: string,
  act: "authority" | "subjects" | "closing",
  body: unknown,
): Promise<Answered> =>
  ask(handleBreaches(office, environment), {
    route: `POST /breaches/{breachId}/${act}`,
    parameters: { breachId },
    body,
  });

export const watchAt = async (office: Office, at: string): Promise<void> => {
  office.clock.set(Instant.parse(at));
  await watchClocks(office, environment)({ scheduledTime: at }, context);
};

/** What privacy staff were told of breaches, in short. */
export const toldOfBreaches = (office: Office): string[] =>
  office
    .outbox()
    .filter(({ kind, to }) => kind === "notice" && to === "privacy")
    .flatMap(({ subject }) => /^Breach \S+?:? (.*)$/.exec(subject)?.[1] ?? []);

export const notified = (overrides: Record<string, unknown> = {}) => ({
  verdict: "notified",
  notifiedAt: opening,
  ...overrides,
});

export const closing = () => ({
  effects: ["control-lost"],
  measures: ["access-closed"],
});

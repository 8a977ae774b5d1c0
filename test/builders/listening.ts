import { openRecording } from "#functions/open-recording/open-recording";
import { readListenings } from "#functions/read-listenings/read-listenings";
import { listeningsDay } from "#domain/ledger/staff-keys";
import type { Ports } from "#domain/ports";
import { StaffId } from "#schemas/ids";
import { LegalDate } from "#schemas/instant";
import type { Listening } from "#schemas/listening";
import type { Recording } from "#schemas/recording";
import type { Role, StaffMember } from "#schemas/staff";
import { keepCall } from "./calls.ts";
import { type Answered, ask } from "./gateway.ts";
import {
  environment,
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "./office.ts";

export const quality = {
  purpose: "service-quality",
  circumstance: { kind: "quality" },
} as const;

let people = 0;

/** Somebody who may: undertaken, trained, of the entity that the calls of the builders are of. */
export function aMember(overrides: Partial<StaffMember> = {}): StaffMember {
  people += 1;
  return {
    kind: "staff",
    staffId: StaffId.parse(`staff-${String(people)}`),
    entityId: "be-2",
    roles: ["quality-specialist"],
    undertaking: {
      version: "1",
      signedOn: LegalDate.parse("2026-01-05"),
      sha256: "0".repeat(64),
    },
    training: {
      completedOn: LegalDate.parse("2026-01-05"),
      expiresOn: LegalDate.parse("2027-01-05"),
    },
    registeredAt: opening,
    registeredBy: StaffId.parse("security-1"),
    revision: 0,
    ...overrides,
  };
}

export type Person = Pick<StaffMember, "staffId" | "roles">;

export async function registered(
  { ledger }: Pick<Ports, "ledger">,
  roles: readonly Role[],
  overrides: Partial<StaffMember> = {},
): Promise<StaffMember> {
  const member = aMember({ roles: [...roles], ...overrides });
  await ledger.append(member);
  return member;
}

export const claimsOf = ({ staffId, roles }: Person) => ({
  sub: staffId,
  token_use: "access",
  "cognito:groups": `[${roles.join(" ")}]`,
});

export type Wish = {
  what?: "plays" | "downloads";
  body?: unknown;
  claims?: Record<string, unknown>;
  policy?: Partial<typeof environment.LISTENING_POLICY>;
};

/** Somebody asks to hear a recording; by default to check the service. */
export const listen = (
  office: Office,
  by: Person,
  recordingId: string,
  { what = "plays", body = quality, claims, policy = {} }: Wish = {},
): Promise<Answered> =>
  ask(
    openRecording(office, {
      ...environment,
      LISTENING_POLICY: { ...environment.LISTENING_POLICY, ...policy },
    }),
    {
      route: `POST /recordings/{recordingId}/${what}`,
      parameters: { recordingId },
      body,
      claims: claims ?? claimsOf(by),
    },
  );

export const reportHeard = (
  office: Office,
  by: Person,
  path: { recordingId: string; listeningId: string },
  body: unknown,
): Promise<Answered> =>
  ask(openRecording(office, environment), {
    route: "POST /recordings/{recordingId}/plays/{listeningId}/heard",
    parameters: path,
    body,
    claims: claimsOf(by),
  });

export const listListenings = (
  office: Office,
  query: Record<string, string>,
  claims?: Record<string, unknown>,
): Promise<Answered> =>
  ask(readListenings(office), {
    route: "GET /listenings",
    query,
    ...(claims === undefined ? {} : { claims }),
  });

/** What stands against hearing a call's recording to check the service; nothing, when it may be heard. */
export async function refusedToQuality(
  office: Office,
  { interactionId }: Pick<Recording, "interactionId">,
): Promise<unknown> {
  const by = await registered(office, ["quality-specialist"]);
  const { recordingId } = await recordingOf(office, interactionId);
  return reasonsOf(await listen(office, by, recordingId));
}

/** The lines of today, whoever's they are, in no order. */
export async function linesOf({
  ledger,
  now,
}: Pick<Ports, "ledger" | "now">): Promise<Listening[]> {
  const found = await ledger.find("day", listeningsDay(now().slice(0, 10)));
  return found.filter((item) => item.kind === "listening");
}

export const reasonsOf = ({ body }: Answered): unknown =>
  Array.isArray(body["reasons"])
    ? body["reasons"].map((one: { reason: unknown }) => one.reason)
    : [];

/** A recording in the vault, of a customer who agreed, and somebody who may hear it. */
export async function heard(roles: readonly Role[] = ["quality-specialist"]) {
  const office = openOffice();
  const call = await keepCall(office);
  const recording = await recordingOf(office, call.interactionId);
  const { recordingId } = recording;
  const person = await registered(office, roles);
  return { office, call, recording, recordingId, person };
}

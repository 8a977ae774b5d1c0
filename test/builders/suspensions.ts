import { decideSuspension } from "#functions/decide-suspension/decide-suspension";
import { liftSuspensions } from "#functions/lift-suspensions/lift-suspensions";
import { placeSuspensions } from "#functions/place-suspensions/place-suspensions";
import { readSuspensions } from "#functions/read-suspensions/read-suspensions";
import { registerSuspension } from "#functions/register-suspension/register-suspension";
import { suspensionOf } from "#domain/suspensions/change-suspension";
import { plusDays } from "#domain/time/instant";
import { SuspensionId } from "#schemas/ids";
import { LegalDate } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import type { Suspension } from "#schemas/suspension";
import { type Answered, ask, context, privacyClaims } from "./gateway.ts";
import { colleagueId } from "./staff.ts";
import { type Call, keepCall } from "./calls.ts";
import {
  environment,
  type Office,
  opening,
  openOffice,
  recordingOf,
} from "./office.ts";

type Fields = Record<string, unknown>;

/** A second member of the privacy staff, who may release. */
export const colleague = {
  ...privacyClaims,
  sub: colleagueId,
  "cognito:groups": "[privacy releaser]",
};

export const inDays = (days: number): LegalDate =>
  LegalDate.parse(plusDays(opening, days).slice(0, 10));

export const aHold = (scope: Fields, overrides: Fields = {}) => ({
  type: "hold",
  matterId: "MATTER-7",
  ground: "legal-claim",
  reviewBy: inDays(90),
  scope,
  ...overrides,
});

export const aRestriction = (scope: Fields, overrides: Fields = {}) => ({
  type: "restriction",
  ground: "needed-by-subject",
  reviewBy: inDays(60),
  scope,
  ...overrides,
});

export const ofCall = (...calls: Call[]) => ({
  kind: "calls",
  interactionIds: calls.map(({ interactionId }) => interactionId),
});

export const post = (
  office: Office,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> =>
  ask(registerSuspension(office, environment), {
    route: "POST /suspensions",
    body,
    headers,
  });

export const extend = (
  office: Office,
  suspensionId: string,
  scope: Fields,
): Promise<Answered> =>
  ask(registerSuspension(office, environment), {
    route: "POST /suspensions/{suspensionId}/additions",
    parameters: { suspensionId },
    body: { scope },
  });

/** A registered suspension; nothing is placed yet. */
export async function begun(
  office: Office,
  body: unknown,
): Promise<SuspensionId> {
  const answered = await post(office, body);
  return SuspensionId.parse(answered.body["suspensionId"]);
}

type Step = "release" | "approval" | "cancellation" | "told" | "review";

/** What a person decides; the first member of the staff unless somebody else is named. */
export const decide = (
  office: Office,
  suspensionId: string,
  { step, body = {}, claims }: { step: Step; body?: unknown; claims?: Fields },
): Promise<Answered> =>
  ask(decideSuspension(office, environment), {
    route: `POST /suspensions/{suspensionId}/${
      step === "approval" || step === "cancellation" ? `release/${step}` : step
    }`,
    parameters: { suspensionId },
    body,
    ...(claims === undefined ? {} : { claims }),
  });

export const show = (
  office: Office,
  suspensionId: string,
  query: Record<string, string> = {},
): Promise<Answered> =>
  ask(readSuspensions(office), { parameters: { suspensionId }, query });

/** Both sweeps at the present instant. */
export async function sweepSuspensions(office: Office): Promise<void> {
  const scheduled = { scheduledTime: office.now() };
  await placeSuspensions(office)(scheduled, context);
  await liftSuspensions(office)(scheduled, context);
}

/** A suspension that two people have released; its grace is not over. */
export async function released(
  office: Office,
  suspensionId: SuspensionId,
): Promise<void> {
  await decide(office, suspensionId, { step: "release" });
  await decide(office, suspensionId, { step: "approval", claims: colleague });
}

export const suspensionIn = (
  { ledger }: Office,
  suspensionId: SuspensionId,
): Promise<Suspension> => suspensionOf(ledger, suspensionId);

/** A call whose recording a hold has, and the hold. */
export async function heldCall(overrides: Fields = {}) {
  const office = openOffice();
  const call = await keepCall(office);
  const id = await begun(office, aHold(ofCall(call), overrides));
  await sweepSuspensions(office);
  return {
    office,
    call,
    id,
    recording: () => recordingOf(office, call.interactionId),
  };
}

/** Whether the bucket refuses to delete the recording's version: its legal hold as S3 sees it. */
export async function isLocked(office: Office, recording: Recording) {
  const { recordingId: key, versionId } = recording;
  if (versionId === undefined) throw new Error("never kept");
  const refused = await office.objects.deleteVersions("recordings", [
    { key, versionId },
  ]);
  return refused.length === 1;
}

import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { deliverDisclosure } from "#functions/deliver-disclosure/deliver-disclosure";
import { handleDisclosures } from "#functions/handle-disclosures/handle-disclosures";
import { prepareExtracts } from "#functions/prepare-extracts/prepare-extracts";
import { StaffId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import type { StaffMember } from "#schemas/staff";
import { fileOf } from "#test/adapters/audio/sound";
import { keepCall } from "./calls.ts";
import { type Answered, ask, context } from "./gateway.ts";
import { environment, type Office, recordingOf } from "./office.ts";
import { aMember } from "./staff.ts";

export const lawyerId = StaffId.parse("9d0f7a52-5b0e-4a53-9a43-0d7a3c1f2e77");

/** Of legal staff in Belgium: decides and hands over. */
const claims = {
  sub: lawyerId,
  token_use: "access",
  "cognito:groups": "[legal]",
};

export const aLawyer = (
  overrides: Parameters<typeof aMember>[0] = {},
): StaffMember =>
  aMember({ staffId: lawyerId, roles: ["legal"], ...overrides });

/** A court's order for the first second of a recording. */
export const anOrder = (
  recordingId: string,
  overrides: Record<string, unknown> = {},
) => ({
  entityId: "be-2",
  recipientId: "authority",
  country: "BE",
  how: "court-order",
  reference: "1234/P/2026",
  receivedOn: "2026-11-23",
  sha256: "b".repeat(64),
  provision: "Art. 46bis Code d'instruction criminelle",
  compelled: true,
  necessity: "Only this call can show who gave the instruction on that day.",
  parts: [{ recordingId, fromMs: 0, toMs: 1000 }],
  ...overrides,
});

export const registerDisclosure = (
  office: Office,
  body: unknown,
  key: string = randomUUID(),
): Promise<Answered> =>
  ask(handleDisclosures(office, environment), {
    route: "POST /disclosures",
    headers: { "Idempotency-Key": key },
    body,
  });

export const decideDisclosure = (
  office: Office,
  disclosureId: string,
  {
    act = "approval",
    body = {},
    by = claims,
  }: {
    act?: "approval" | "refusal";
    body?: unknown;
    by?: Record<string, unknown>;
  } = {},
): Promise<Answered> =>
  ask(handleDisclosures(office, environment), {
    route: `POST /disclosures/{disclosureId}/${act}`,
    parameters: { disclosureId },
    claims: by,
    body,
  });

export const disclosure = (
  office: Office,
  disclosureId: string,
): Promise<Answered> =>
  ask(handleDisclosures(office, environment), {
    route: "GET /disclosures/{disclosureId}",
    parameters: { disclosureId },
  });

export const prepare = async (office: Office): Promise<void> => {
  const handler = prepareExtracts(office);
  await handler({ scheduledTime: office.now() }, context);
};

export const deliver = (
  office: Office,
  disclosureId: string,
): Promise<Answered> =>
  ask(deliverDisclosure(office, environment), {
    route: "POST /disclosures/{disclosureId}/delivery",
    parameters: { disclosureId },
    claims,
    body: {},
  });

/** A kept call whose sound is a file, and a disclosure of it that is registered. */
export async function registered(
  office: Office,
  overrides: Record<string, unknown> = {},
): Promise<{ recording: Recording; disclosureId: string }> {
  await office.ledger.append(aLawyer());
  const audio = await fileOf("pcm.wav");
  const call = await keepCall(office, {}, { audio, contactChannel: 1 });
  const recording = await recordingOf(office, call.interactionId);
  const { body } = await registerDisclosure(
    office,
    anOrder(recording.recordingId, overrides),
  );
  return { recording, disclosureId: String(body["disclosureId"]) };
}

/** The same, approved, its extract made, and handed over by legal staff. */
export async function delivered(
  office: Office,
  overrides: Record<string, unknown> = {},
) {
  const one = await registered(office, overrides);
  await decideDisclosure(office, one.disclosureId);
  await prepare(office);
  return { ...one, ...(await deliver(office, one.disclosureId)) };
}

const Shown = z.object({ history: z.array(z.object({ type: z.string() })) });

/** What was done about a disclosure, by name. */
export const stepsIn = (body: unknown): string[] =>
  Shown.parse(body)
    .history.map(({ type }) => type)
    .sort();

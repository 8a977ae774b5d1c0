import { bytesOf } from "../bytes-of.ts";
import type { Sealer } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { attemptEach, valuesOf } from "../attempt.ts";
import { additionTo } from "../ids.ts";
import { derivativeKey, recordingKey } from "../ledger/keys.ts";
import {
  type DerivativePorts,
  registerDerivative,
} from "../retention/register-derivative.ts";
import type { Approved, Doing } from "./carry-out.ts";
import { unsealWords } from "../correspondence/sealed-words.ts";

export type StatementPorts = DerivativePorts & {
  sealer: Pick<Sealer, "unseal">;
};

/** The statement could not be added to every recording; the step is tried again and finds where it is. */
export class NotStated extends Error {
  readonly code = "not-stated";
}

/**
 * R39, Art 16: what the subject has to say goes with each recording, and goes when it goes; what was said in the call stays
 * as it was said. Answers to how many recordings it was added.
 */
export async function attachStatement(
  ports: StatementPorts,
  request: Approved,
  { recordings, now }: Omit<Doing, "policy">,
): Promise<number> {
  const { approval, requestId } = request;
  const pieces = approval.words?.statement;
  if (pieces === undefined) return 0;
  const text = await unsealWords(ports.sealer, requestId, pieces);
  const added = valuesOf(
    await attemptEach(recordings, 16, (recording) =>
      attach(ports, request, { recording, text, now }),
    ),
    (cause) =>
      new NotStated(
        "The statement could not be added to every recording; try again.",
        { cause },
      ),
  );
  return added.filter(Boolean).length;
}

async function attach(
  ports: StatementPorts,
  { requestId, approval }: Approved,
  {
    recording,
    text,
    now,
  }: { recording: Recording; text: string; now: Instant },
): Promise<boolean> {
  const { interactionId, platformRecordingId, recordingId } = recording;
  const derivativeId = additionTo(recordingId, requestId);
  const before = await ports.ledger.read(
    derivativeKey(interactionId, derivativeId),
  );
  if (before?.kind === "derivative" && before.versionId !== undefined)
    return before.state === "kept";
  const { verdict } = await registerDerivative(
    ports,
    {
      parent: recordingKey(interactionId, platformRecordingId),
      derivativeId,
      form: "statement",
      registeredBy: approval.decidedBy,
      body: bytesOf(text),
      contentType: "text/plain; charset=utf-8",
    },
    now,
  );
  return verdict === "registered";
}

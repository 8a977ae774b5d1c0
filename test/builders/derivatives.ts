import { derivativeKey } from "#domain/ledger/keys";
import { registerDerivative } from "#functions/register-derivative/register-derivative";
import { Derivative } from "#schemas/derivative";
import { DerivativeId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import { type Answered, ask } from "./gateway.ts";
import { type Office } from "./office.ts";

/** Staff keep a text made from a recording; by default a transcript. */
export const keepText = (
  office: Office,
  recordingId: string,
  overrides: Record<string, unknown> = {},
): Promise<Answered> =>
  ask(registerDerivative(office), {
    route: "POST /recordings/{recordingId}/derivatives",
    parameters: { recordingId },
    body: { form: "transcript", text: "Good morning.", ...overrides },
  });

/** A transcript of a recording, as the ledger has it. */
export async function transcriptOf(
  office: Office,
  { recordingId, interactionId }: Recording,
): Promise<Derivative> {
  const { body } = await keepText(office, recordingId);
  const id = DerivativeId.parse(body["derivativeId"]);
  return Derivative.parse(
    await office.ledger.read(derivativeKey(interactionId, id)),
  );
}

/** What lies in the exports bucket of things made from recordings. */
export const derivedBytes = ({ s3 }: Office): string[] =>
  s3
    .listVersions("exports")
    .filter(({ key, marker }) => key.startsWith("derivatives/") && !marker)
    .map(({ key }) => key);

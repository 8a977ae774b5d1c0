import { derivativeKey } from "#domain/ledger/keys";
import { registerDerivative } from "#functions/register-derivative/register-derivative";
import { Derivative } from "#schemas/derivative";
import { DerivativeId } from "#schemas/ids";
import type { ListeningPolicy } from "#schemas/listening-policy";
import type { Recording } from "#schemas/recording";
import { type Answered, ask } from "./gateway.ts";
import { claimsOf, quality } from "./listening.ts";
import { environment, type Office } from "./office.ts";
import { aMember } from "./staff.ts";

/** Of the quality specialists, whose work it is to write down what was said. */
const writer = aMember({
  staffId: "quality-writer",
  roles: ["quality-specialist"],
});

/** Staff keep a text made from a recording; by default a transcript, made to check the service. */
export async function keepText(
  office: Office,
  recordingId: string,
  overrides: Record<string, unknown> = {},
  claims: Record<string, unknown> = claimsOf(writer),
  policy: ListeningPolicy = environment.LISTENING_POLICY,
): Promise<Answered> {
  await office.ledger.append(writer);
  return ask(
    registerDerivative(office, { ...environment, LISTENING_POLICY: policy }),
    {
      route: "POST /recordings/{recordingId}/derivatives",
      parameters: { recordingId },
      body: {
        form: "transcript",
        text: "Good morning.",
        ...quality,
        ...overrides,
      },
      claims,
    },
  );
}

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

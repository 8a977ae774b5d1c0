import { bytesOf } from "#domain/bytes-of";
import type { Asker } from "#domain/listening/asker";
import {
  grantRecording,
  type RecordingGranted,
} from "#domain/listening/grant-recording";
import { keyOf } from "#domain/ledger/keys";
import { whyNotScored } from "#domain/listening/why-not-scored";
import type { Ports } from "#domain/ports";
import {
  registerDerivative as register,
  type Registered,
} from "#domain/retention/register-derivative";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import {
  recordingIdIn,
  refuseGrant,
  whoListens,
} from "#functions/middleware/listening-door";
import { Refused } from "#functions/middleware/problem";
import { NewDerivative } from "#schemas/derivative";
import { DerivativeId, ListeningId } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "now" | "randomId"> & {
  objects: Pick<Ports["objects"], "put">;
};
type Settings = EnvironmentOf<"LISTENING_POLICY" | "TRANSFERS">;
type Refusal = Extract<Registered, { verdict: "refused" }>["because"];

const use = "transcribe";

/**
 * `POST /recordings/{recordingId}/derivatives`: a text made from a recording, which goes when the recording goes (T8). To make
 * it is to use the recording: the grant decides, and its line is written before the text is kept (R56, T84).
 */
export const registerDerivative = (ports: Needs, settings: Settings) =>
  httpDoor(async (request) => {
    const by = await whoListens(ports, request, use);
    const said = jsonBody(request, NewDerivative);
    const against = whyNotScored(said, settings.LISTENING_POLICY);
    if (against !== undefined) throw new Refused(403, against.because, against);
    const { line, recording } = await granted(ports, settings, {
      ...{ by, request, said },
    });
    await ports.ledger.append(line);
    const { form, text } = said;
    const made = said.by === "machine" ? { madeBy: said.by } : {};
    const registered = await register(
      ports,
      {
        parent: keyOf(recording),
        derivativeId: DerivativeId.parse(ports.randomId()),
        ...{ form, registeredBy: by.staffId, body: bytesOf(text), ...made },
        contentType: "text/plain; charset=utf-8",
      },
      by.now,
    );
    if (registered.verdict === "refused") throw refusals[registered.because]();
    const { derivativeId, dueAt } = registered.derivative;
    return { status: 201, body: { derivativeId, form, dueAt } };
  });

type Asking = { by: Asker; request: HttpRequest; said: NewDerivative };

async function granted(
  ports: Needs,
  { LISTENING_POLICY: listening, TRANSFERS: transfers }: Settings,
  { by, request, said: { purpose, circumstance } }: Asking,
): Promise<RecordingGranted> {
  const grant = await grantRecording(
    ports.ledger,
    {
      by,
      asked: { use, purpose, circumstance },
      recordingId: await recordingIdIn(ports, request, { by, use }),
      listeningId: ListeningId.parse(ports.randomId()),
    },
    { listening, transfers },
  );
  if (grant.verdict === "granted") return grant;
  throw await refuseGrant(ports, by, grant);
}

const refusals: Record<Refusal, () => Refused> = {
  "no-such-recording": () => new Refused(404, "There is no such recording."),
  "not-kept": () =>
    new Refused(
      409,
      "The recording changed meanwhile, and nothing new may be made from it.",
    ),
};

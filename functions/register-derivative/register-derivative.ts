import type { Bytes, Ports } from "#domain/ports";
import {
  registerDerivative as register,
  type Registered,
} from "#domain/retention/register-derivative";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { recordingKeyIn } from "#functions/middleware/recording-path";
import { staffAsking } from "#functions/middleware/staff";
import { NewDerivative } from "#schemas/derivative";
import { DerivativeId } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "now" | "randomId"> & {
  objects: Pick<Ports["objects"], "put">;
};
type Refusal = Extract<Registered, { verdict: "refused" }>["because"];

/** `POST /recordings/{recordingId}/derivatives`: a text made from a recording, which goes when the recording goes (T8). */
export const registerDerivative = (ports: Needs) =>
  httpDoor(async (request) => {
    const registeredBy = await staffAsking(ports, request);
    const { form, text } = jsonBody(request, NewDerivative);
    const registered = await register(
      ports,
      {
        parent: await recordingKeyIn(ports.ledger, request),
        derivativeId: DerivativeId.parse(ports.randomId()),
        form,
        registeredBy,
        body: bytesOf(text),
        contentType: "text/plain; charset=utf-8",
      },
      ports.now(),
    );
    if (registered.verdict === "refused") throw refusals[registered.because]();
    const { derivativeId, dueAt } = registered.derivative;
    return { status: 201, body: { derivativeId, form, dueAt } };
  });

const refusals: Record<Refusal, () => Refused> = {
  "no-such-recording": () => new Refused(404, "There is no such recording."),
  "not-kept": () =>
    new Refused(
      409,
      "The recording is not kept, is restricted (Art 18), due, or ordered erased; nothing new may be made from it.",
    ),
};

async function* bytesOf(text: string): Bytes {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

import type { Ledger, Notifier, Sealer } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { subjectFileKey } from "../ledger/keys.ts";
import { toldOfExtension } from "../clock/told-of-extension.ts";
import {
  lettersVersion,
  renderLetter,
  type RenderedLetter,
} from "../letters/letter.ts";
import { toldOfAmendments } from "./amended.ts";
import { changeRequest, requestOf } from "./change-request.ts";
import { letterId } from "./letter-sent-key.ts";
import { letterFacts, type LetterName } from "./letter-facts.ts";
import { type Composed, sendOnce } from "./send-once.ts";

export type Writing = { requestId: RequestId; name: LetterName; now: Instant };
export type LetterPorts = {
  ledger: Ledger;
  sealer: Pick<Sealer, "unseal">;
  notifier: Notifier;
  addressIn: (subjectFile: string) => string;
};

/** Writes at most once, however often the step is repeated, and takes down when. */
export async function writeLetter(
  ports: LetterPorts,
  { requestId, name, now }: Writing,
  policy: RightsPolicy,
): Promise<void> {
  const request = await requestOf(ports.ledger, requestId);
  const sentAt = await sendOnce(
    ports,
    { requestId, name: letterId(name, request), now },
    () => compose(ports, letterOf(name, request, policy), requestId),
  );
  await changeRequest(ports.ledger, requestId, (current) =>
    name === "extension" && sentAt === undefined
      ? current
      : afterLetter(current, name, { sentAt: sentAt ?? now, of: request }),
  );
}

/** Nothing, once how to reach the requester is forgotten (T25). */
async function compose(
  { ledger, sealer, addressIn }: LetterPorts,
  { subject, text, html, language }: RenderedLetter,
  requestId: RequestId,
): Promise<Composed | undefined> {
  const file = await ledger.read(subjectFileKey(requestId));
  if (file?.kind !== "subject") return undefined;
  const to = addressIn(await sealer.unseal(requestId, file.sealed));
  return {
    letter: { to, subject, body: text, html },
    details: { language, version: lettersVersion },
  };
}

function afterLetter(
  request: Request,
  name: LetterName,
  { sentAt, of }: { sentAt: Instant; of: Request },
): Request {
  switch (name) {
    case "acknowledgement":
      return { ...toldOfAmendments(request, of), state: "acknowledged" };
    case "answer":
      return { ...request, answeredAt: request.answeredAt ?? sentAt };
    case "conclusion":
    case "identity-asked":
    case "identity-reminder":
      return request;
    case "extension":
      return toldOfExtension(request, sentAt);
  }
}

const letterOf = (
  name: LetterName,
  request: Request,
  policy: RightsPolicy,
): RenderedLetter =>
  renderLetter(letterFacts(name, request, policy), {
    reference: request.requestId,
    language: request.language,
    entity: request.clock,
    controller: policy.controller,
  });

import type { Ledger, Notifier, Sealer } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { requestPartition, subjectFileKey } from "../ledger/keys.ts";
import { toldOfExtension } from "../clock/told-of-extension.ts";
import {
  lettersVersion,
  renderLetter,
  type RenderedLetter,
} from "../letters/letter.ts";
import { toldOfAmendments } from "./amended.ts";
import { changeRequest, requestOf } from "./change-request.ts";
import { letterFacts, type LetterName } from "./letter-facts.ts";

export type Writing = { requestId: RequestId; name: LetterName; now: Instant };
export type LetterPorts = {
  ledger: Ledger;
  sealer: Pick<Sealer, "unseal">;
  notifier: Pick<Notifier, "write">;
  addressIn: (subjectFile: string) => string;
};

/** Writes once: a letter that is in the ledger is not sent again when the step is repeated. */
export async function writeLetter(
  ports: LetterPorts,
  { requestId, name, now }: Writing,
  policy: RightsPolicy,
): Promise<void> {
  const request = await requestOf(ports.ledger, requestId);
  const sent = await ports.ledger.read({
    partition: requestPartition(requestId),
    item: `evidence#letter.sent#${letterId(name, request)}`,
  });
  const subject = await ports.ledger.read(subjectFileKey(requestId));
  if (sent === undefined && subject?.kind === "subject") {
    const to = ports.addressIn(
      await ports.sealer.unseal(requestId, subject.sealed),
    );
    const letter = letterOf(name, request, policy);
    const messageId = await ports.notifier.write({
      to,
      subject: letter.subject,
      body: letter.text,
      html: letter.html,
    });
    await ports.ledger.append(
      sentEvidence({ request, name, now }, letter, messageId),
    );
  }
  const sentAt = sent?.kind === "evidence" ? sent.at : now;
  const isSent = sent !== undefined || subject !== undefined;
  await changeRequest(ports.ledger, requestId, (current) =>
    name === "extension" && !isSent
      ? current
      : afterLetter(current, name, { sentAt, of: request }),
  );
}

/** At most once: of each name, and of the acknowledgement once for each amendment. */
const letterId = (name: LetterName, { amended }: Request): string =>
  name === "acknowledgement" && amended !== undefined
    ? `${name}#${String(amended.times)}`
    : name;

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

function sentEvidence(
  { request, name, now }: { request: Request; name: LetterName; now: Instant },
  { language }: RenderedLetter,
  messageId: string,
) {
  return {
    kind: "evidence",
    about: requestPartition(request.requestId),
    type: "letter.sent",
    discriminator: letterId(name, request),
    at: now,
    details: { letter: name, language, version: lettersVersion, messageId },
    revision: 0,
  } as const;
}

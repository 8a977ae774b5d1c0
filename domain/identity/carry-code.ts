import type { NewIdentityCode } from "#schemas/identity-code";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { renderCodeText } from "../letters/code-text.ts";
import { lettersVersion } from "../letters/letter.ts";
import type { TextMessage, TextPorts } from "../codes/code-ports.ts";
import { composeLetter, headOf } from "../correspondence/compose-letter.ts";
import { requesterAddress } from "../correspondence/requester-address.ts";
import {
  type Composed,
  handOnce,
  sendOnce,
  type Sending,
} from "../correspondence/send-once.ts";
import type { LetterPorts } from "../correspondence/write-letter.ts";
import { numberOnFile, type NumberPorts } from "./number-on-file.ts";

export type CarryPorts = LetterPorts & NumberPorts & TextPorts;
export type Carried = {
  request: Request;
  code: string;
  until: Instant;
  policy: RightsPolicy;
};

/** Sends a code at most once, by letter or as a text. Nothing when there is nobody to send it to. */
export const carryCode = (
  ports: CarryPorts,
  sending: Sending,
  { to, carried }: { to: NewIdentityCode; carried: Carried },
): Promise<Instant | undefined> =>
  to.to === "email"
    ? sendOnce(ports, sending, () => letterOf(ports, carried))
    : handOnce(ports, sending, {
        compose: () => textOf(ports, carried, to.number),
        hand: (message) => ports.texter.text(message),
      });

async function letterOf(
  ports: CarryPorts,
  { request, policy, code, until }: Carried,
): Promise<Composed | undefined> {
  const to = await requesterAddress(ports, request.requestId);
  return to === undefined
    ? undefined
    : composeLetter(
        to,
        [{ kind: "one-time-code", facts: { code, until } }],
        headOf(request, policy),
      );
}

async function textOf(
  ports: CarryPorts,
  { request, policy, code, until }: Carried,
  ordinal: number | undefined,
): Promise<Composed<TextMessage> | undefined> {
  const to = await numberOnFile(ports, request, ordinal);
  if (to === undefined) return undefined;
  const head = headOf(request, policy);
  const { body, language } = renderCodeText({ code, until }, head);
  return {
    letter: { to, body },
    details: { language, version: lettersVersion },
  };
}

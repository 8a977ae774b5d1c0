import type { Sealer } from "../ports.ts";
import type { RightsPolicy } from "#schemas/policy";
import type { NoticeOf, RecipientNotice } from "#schemas/recipient-notice";
import type { LetterFacts } from "../letters/facts.ts";
import { requestOf } from "../rights/change-request.ts";
import { composeLetter, headOf } from "../correspondence/compose-letter.ts";
import { requesterAddress } from "../correspondence/requester-address.ts";
import { sendOnce } from "../correspondence/send-once.ts";
import type { Act } from "../desk/steering.ts";
import type { TakenDown } from "./answer-of-recipient.ts";
import { noticesOf } from "./change-notice.ts";
import { nameOf } from "./name-of-recipient.ts";
import type { TellPorts } from "./tell-recipients.ts";

export type SayPorts = TellPorts & {
  sealer: Pick<Sealer, "unseal">;
  addressIn: (subjectFile: string) => string;
};

/** Art 19: the person is told who was told, when they ask; once a day at most. */
export async function sayWhoWasTold(
  ports: SayPorts,
  { requestId, now, email }: Act & { email?: string | undefined },
  policy: RightsPolicy,
): Promise<TakenDown> {
  const { ledger } = ports;
  const request = await requestOf(ledger, requestId);
  const facts = partsOf(await noticesOf(ledger, requestId), policy);
  if (typeof facts === "string") return { ...notYet[facts], article: "Art 19" };
  const to = email ?? (await requesterAddress(ports, requestId));
  if (to === undefined)
    return {
      reason:
        "How to reach the requester was forgotten when the request closed.",
      fix: "Give the address they ask from now; it is used for this letter and not kept.",
    };
  const name = `recipients-told#${now.slice(0, 10)}`;
  await sendOnce(ports, { requestId, name, now }, () =>
    Promise.resolve(composeLetter(to, facts, headOf(request, policy))),
  );
  return undefined;
}

const notYet = {
  nothing: {
    reason: "Nothing of this request was to be told to anybody.",
    fix: "The answer named the recipients; see: tacet requests recipients ID",
  },
  "to-tell": {
    reason: "A recipient is still to be told.",
    fix: "Ask again when each is told or taken down as not to be reached.",
  },
} as const;

/** One part for each thing that was told; none while somebody is still to be told. */
function partsOf(
  notices: readonly RecipientNotice[],
  policy: Pick<RightsPolicy, "recipients">,
): readonly [LetterFacts, ...LetterFacts[]] | keyof typeof notYet {
  if (notices.some(({ state }) => state === "to-tell")) return "to-tell";
  const names = (of: NoticeOf, reached: boolean) =>
    notices
      .filter((one) => one.of === of && isTold(one) === reached)
      .map(({ recipientId }) => nameOf(policy, recipientId));
  const [first, ...more] = [...new Set(notices.map(({ of }) => of))].map(
    (of): LetterFacts => ({
      kind: "recipients-told",
      facts: { of, told: names(of, true), notReached: names(of, false) },
    }),
  );
  return first === undefined ? "nothing" : [first, ...more];
}

/** Who was written to was told, whether they answered or not. */
const isTold = ({ state, toldAt }: RecipientNotice): boolean =>
  state !== "disproportionate" && toldAt !== undefined;

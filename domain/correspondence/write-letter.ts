import type { Ledger, Notifier, Sealer } from "../ports.ts";
import type { ListedEntity } from "#schemas/entity";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import type { Transfer } from "#schemas/transfer";
import { localDate } from "../clock/calendar-day.ts";
import { toldOfExtension } from "../clock/told-of-extension.ts";
import type { ListChanges } from "../entities/list-changes.ts";
import type { LetterFacts } from "../letters/facts.ts";
import { entitiesTold } from "./entities-told.ts";
import { type TransferAbroad, transfersOn } from "../transfers/transfers-on.ts";
import { toldOfAmendments } from "../desk/amended.ts";
import { changeRequest, requestOf } from "../rights/change-request.ts";
import { composeLetter, headOf } from "./compose-letter.ts";
import { letterId } from "./letter-sent-key.ts";
import { letterFacts, type LetterName, type Telling } from "./letter-facts.ts";
import { requesterAddress } from "./requester-address.ts";
import { unsealWords } from "./sealed-words.ts";
import { type Composed, sendOnce } from "./send-once.ts";

export type Writing = { requestId: RequestId; now: Instant } & (
  | { name: Exclude<LetterName, "answer"> }
  /** Only an answer tells of transfers. */
  | { name: "answer"; transfers: readonly Transfer[] }
  | { name: "list-changed"; change: ListChanges<ListedEntity> }
);
export type LetterPorts = {
  ledger: Ledger;
  sealer: Pick<Sealer, "unseal">;
  notifier: Notifier;
  addressIn: (subjectFile: string) => string;
};

/** Writes at most once, however often the step is repeated, and takes down when. */
export async function writeLetter(
  ports: LetterPorts,
  writing: Writing,
  policy: RightsPolicy,
): Promise<void> {
  const { requestId, name, now } = writing;
  const request = await requestOf(ports.ledger, requestId);
  const sentAt = await sendOnce(
    ports,
    { requestId, name: idOf(writing, request), now },
    () => compose(ports, { writing, request, policy }),
  );
  await changeRequest(ports.ledger, requestId, (current) =>
    name === "extension" && sentAt === undefined
      ? current
      : afterLetter(current, name, { sentAt: sentAt ?? now, of: request }),
  );
}

/** Of a version of the list at most once a request, whatever round it is in. */
const idOf = (writing: Writing, request: Request): string =>
  writing.name === "list-changed"
    ? `${writing.name}#${writing.change.from}`
    : letterId(writing.name, request);

type Rendering = { writing: Writing; request: Request; policy: RightsPolicy };

/** Nothing, once how to reach the requester is forgotten (T25). */
async function compose(
  ports: LetterPorts,
  { writing, request, policy }: Rendering,
): Promise<Composed | undefined> {
  const to = await requesterAddress(ports, request.requestId);
  if (to === undefined) return undefined;
  if (writing.name === "list-changed")
    return composeLetter(
      to,
      [listChanged(writing.change, policy)],
      headOf(request, policy),
    );
  const telling = {
    ...(await tellingOf(ports.sealer, request, policy)),
    transfersTold: transfersTold(writing, request),
  };
  return composeLetter(to, letterFacts(writing.name, request, telling), {
    ...headOf(request, policy),
    ...entitiesTold(writing, request, policy),
  });
}

function afterLetter(
  request: Request,
  name: Writing["name"],
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
    case "fee-quote":
    case "list-changed":
      return request;
    case "extension":
      return toldOfExtension(request, sentAt);
  }
}

/** What a person wrote is sealed until it is written to the requester. */
async function tellingOf(
  sealer: LetterPorts["sealer"],
  { requestId, assessment, approval }: Request,
  policy: RightsPolicy,
): Promise<RightsPolicy & Omit<Telling, "transfersTold">> {
  const written = assessment
    ? [assessment.sealedReasons]
    : approval?.words?.reasons;
  return written === undefined
    ? policy
    : { ...policy, reasons: await unsealWords(sealer, requestId, written) };
}

/** What changed, and where the whole of it stands (R71). */
const listChanged = (
  { from, added, left, changed }: ListChanges<ListedEntity>,
  { notice }: Pick<RightsPolicy, "notice">,
): LetterFacts => ({
  kind: "list-changed",
  facts: {
    ...{ from, added, left, changed },
    address: notice.entities.address,
  },
});

/** As of today where the entity acts: an instrument that ended yesterday is not named (T111). */
const transfersTold = (
  writing: Writing,
  { entityId, clock }: Request,
): readonly TransferAbroad[] =>
  writing.name === "answer"
    ? transfersOn(
        writing.transfers,
        entityId,
        localDate(writing.now, clock.timeZone),
      ).told
    : [];

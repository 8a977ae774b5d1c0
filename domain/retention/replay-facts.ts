import type { Ledger } from "../ports.ts";
import type { ConsentAnswer } from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import type { JournalEntry, JournalFact, RefusedCall } from "#schemas/journal";
import { erasureCauseOf, groundOf } from "../consent/consent-verdict.ts";
import {
  callPartition,
  derivativeKey,
  recordingKey,
  requestKey,
  subjectFileKey,
} from "../ledger/keys.ts";
import { changeRequest } from "../rights/change-request.ts";
import { scopeOf } from "../acts/gather-recordings.ts";
import { letGo } from "./keepers.ts";
import { refuseRecordings } from "./refuse-recordings.ts";
import { LedgerInUse, type Replayed, rewritten } from "./replay-outcome.ts";

type Entry<Fact extends JournalFact> = Extract<JournalEntry, { fact: Fact }>;

/** Its bytes are looked for with its parent's. */
export async function replayDerivative(
  ledger: Ledger,
  { interactionId, derivativeId, erasedAt }: Entry<"derivative-erased">,
): Promise<Replayed> {
  const item = await ledger.read(derivativeKey(interactionId, derivativeId));
  if (item?.kind !== "derivative") return "unknown";
  if (item.state === "erased") return "agreed";
  const { nextAt: _passed, ...rest } = item;
  return rewritten(ledger, { ...rest, state: "erased", erasedAt });
}

/** A no, a withdrawal or a minor that the restored ledger has not heard of counts again, and what it still keeps of that call goes (R8). */
export async function replayRefusal(
  ledger: Ledger,
  { call }: Entry<"call-refused">,
  now: Instant,
): Promise<Replayed> {
  const items = await ledger.readPartition(callPartition(call.interactionId));
  const known = items.some(
    (item) =>
      item.kind === "consent" &&
      item.purpose === "recording" &&
      item.answer === call.answer,
  );
  if (known) return "agreed";
  const asked = items.some(
    (item) => item.kind === "consent" && item.purpose === "recording",
  );
  await ledger.append(answerOf(call, asked ? "later" : "first"));
  const cause = erasureCauseOf(groundOf[call.answer]);
  await refuseRecordings(ledger, items, { cause, now });
  return "added";
}

const answerOf = (
  call: RefusedCall,
  ordinal: ConsentAnswer["ordinal"],
): ConsentAnswer => ({
  kind: "consent",
  ...call,
  ordinal,
  digest: "from-the-journal",
  purpose: "recording",
  flowVersion: null,
  agentId: null,
  subject: null,
  revision: 0,
});

export async function replaySubject(
  ledger: Ledger,
  { requestId, round }: Entry<"subject-removed">,
): Promise<Replayed> {
  const subject = await ledger.read(subjectFileKey(requestId));
  if (subject?.kind !== "subject" || subject.round !== round) return "agreed";
  if ((await ledger.remove(subject)) === "conflict") throw new LedgerInUse();
  return "changed";
}

/** S3 was not restored: the bucket's holds of a closed request were lifted before it closed. */
const bucketAsItIs = { hold: () => Promise.resolve("set" as const) };

/** A closed request keeps nothing, waits for nobody and is never answered twice. */
export async function replayClosing(
  ledger: Ledger,
  { requestId, state, closedAt }: Entry<"request-closed">,
  now: Instant,
): Promise<Replayed> {
  const item = await ledger.read(requestKey(requestId));
  if (item?.kind !== "request") return "unknown";
  if (item.closedAt !== undefined) return "agreed";
  // It was reopened since, and this tells of the round before.
  if (item.reopened !== undefined && closedAt <= item.reopened.at)
    return "agreed";
  for (const recording of await scopeOf(ledger, requestId, "all"))
    await letGo(
      { ledger, objects: bucketAsItIs },
      recordingKey(recording.interactionId, recording.platformRecordingId),
      { keeper: { by: "request", id: requestId }, now },
    );
  await changeRequest(ledger, requestId, (request) => {
    const { task: _none, nextAt: _never, ...rest } = request;
    return { ...rest, state, closedAt };
  });
  return "changed";
}

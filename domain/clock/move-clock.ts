import type { Ledger } from "../ports.ts";
import type { NewExtension, NewPause } from "#schemas/clock";
import type { Evidence, EvidenceType } from "#schemas/evidence";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { requestKey, requestPartition } from "../ledger/keys.ts";
import { letterSentKey } from "../correspondence/letter-sent-key.ts";
import { changeRequest, requestOf } from "../rights/change-request.ts";
import {
  type LetterPorts,
  writeLetter,
} from "../correspondence/write-letter.ts";
import { type Moved, refusedBecause } from "./clock-refusals.ts";
import { extendClock } from "./extend-clock.ts";
import { pauseClock, resumeClock } from "./pause-clock.ts";

export type ClockStep =
  | { step: "pause"; pause: NewPause }
  | { step: "resume" }
  | { step: "extend"; extension: NewExtension };
export type ClockMove = ClockStep & {
  requestId: RequestId;
  by: StaffId;
  now: Instant;
};

/** Moves a request's clock where the law lets it, and writes down who did; otherwise the article says why not. */
export async function moveClock(
  ports: LetterPorts,
  move: ClockMove,
  policy: RightsPolicy,
): Promise<Moved<Request>> {
  if (move.step === "extend") return extend(ports, move, policy);
  const { now } = move;
  const moved = await change(ports.ledger, move, (request) =>
    move.step === "pause"
      ? pauseClock(request, { ...move, policy: policy.identityQuestion })
      : resumeClock(request, now),
  );
  if (moved.verdict === "moved") await writeDown(ports.ledger, move);
  return moved;
}

type Extend = Extract<ClockMove, { step: "extend" }>;

/** The letter makes it count. When it could not be sent, the same extension asked for again sends it. */
async function extend(
  ports: LetterPorts,
  move: Extend,
  policy: RightsPolicy,
): Promise<Moved<Request>> {
  const { requestId, now } = move;
  if (!(await isBeingTold(ports.ledger, requestId))) {
    const decided = await decide(ports.ledger, move);
    if (decided.verdict === "refused") return decided;
  }
  await writeLetter(ports, { requestId, name: "extension", now }, policy);
  const request = await requestOf(ports.ledger, requestId);
  return { verdict: "moved", request };
}

/** Its letter is out, and the run that sent it did not come to write that into the request. */
async function isBeingTold(
  ledger: Ledger,
  requestId: RequestId,
): Promise<boolean> {
  const request = await requestOf(ledger, requestId);
  const letter = await ledger.read(letterSentKey("extension", request));
  return letter !== undefined && request.clock.extension?.toldAt === undefined;
}

async function decide(ledger: Ledger, move: Extend): Promise<Moved<Request>> {
  const named = [...new Set(move.extension.otherRequests)];
  const others = (await ledger.readMany(named.map(requestKey))).filter(
    (item) => item.kind === "request",
  );
  const extension = { ...move.extension, otherRequests: named };
  const decided = await change(ledger, move, (request) =>
    extendClock(request, { ...move, extension, others }),
  );
  if (decided.verdict === "moved") await writeDown(ledger, move);
  return decided;
}

async function change(
  ledger: Ledger,
  { requestId }: ClockMove,
  moving: (request: Request) => Moved<Request>,
): Promise<Moved<Request>> {
  const last: { moved: Moved<Request> } = {
    moved: refusedBecause("no-time-left-to-move"),
  };
  const request = await changeRequest(ledger, requestId, (current) => {
    last.moved = moving(current);
    return last.moved.verdict === "moved" ? last.moved.request : current;
  });
  return last.moved.verdict === "moved"
    ? { verdict: "moved", request }
    : last.moved;
}

const types: Readonly<Record<ClockMove["step"], EvidenceType>> = {
  pause: "clock.paused",
  resume: "clock.resumed",
  extend: "clock.extended",
};

async function writeDown(ledger: Ledger, move: ClockMove): Promise<void> {
  await ledger.append({
    kind: "evidence",
    about: requestPartition(move.requestId),
    type: types[move.step],
    discriminator: move.now,
    at: move.now,
    details: { by: move.by, ...detailsOf(move) },
    revision: 0,
  });
}

function detailsOf(move: ClockMove): Evidence["details"] {
  switch (move.step) {
    case "pause":
      return move.pause;
    case "extend":
      return { ground: move.extension.ground };
    case "resume":
      return {};
  }
}

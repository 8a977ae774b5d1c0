import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { SuspensionPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import { localDate } from "../clock/calendar-day.ts";
import { weighingOf } from "../ids.ts";
import { suspensionKey } from "../ledger/suspension-keys.ts";
import type { KeeperPorts } from "../retention/keepers.ts";
import {
  decideSuspension,
  type SuspensionDecision,
} from "../suspensions/decide-suspension.ts";
import { plusDays } from "../time/instant.ts";
import { requestOf } from "../rights/change-request.ts";
import { grantedRights, needs } from "../rights/outcome.ts";
import { restrictRecordings } from "./restrict-recordings.ts";

type Asked = { policy: SuspensionPolicy; now: Instant };

/** Art 18(1)(d), T82: from the confirmed identity on, what an employee objects to is stored and not used. */
export async function restrictWhileWeighed(
  ports: KeeperPorts,
  { requestId, rights, identity }: Request,
  { recordings, policy, now }: Asked & { recordings: readonly Recording[] },
): Promise<void> {
  if (!needs(rights, "objection") || identity === undefined) return;
  await restrictRecordings(
    ports,
    {
      suspensionId: weighingOf(requestId),
      ground: "objection-pending",
      naming: `gathered-${identity.decidedAt}`,
      by: identity.decidedBy,
      ...{ requestId, recordings, now },
    },
    policy,
  );
}

/** Days after the answer in which somebody is to tell the person and lift the restriction. */
const daysToLift = 7;

/**
 * When the answer is given, the restriction ends by the road of every other, which takes two people. Upheld, the answer has
 * told what becomes of the recordings, and the release is asked for. Otherwise the person must be told first when it ends
 * (Art 18(3)), by somebody who is reminded soon.
 */
export async function endWeighing(
  ledger: Ledger,
  requestId: RequestId,
  { policy, now }: Asked,
): Promise<void> {
  const suspensionId = weighingOf(requestId);
  const weighing = await ledger.read(suspensionKey(suspensionId));
  if (weighing === undefined) return;
  const request = await requestOf(ledger, requestId);
  const by = request.approval?.decidedBy ?? request.owner;
  for (const decision of decisionsAfter(request, now))
    await decideSuspension(ledger, { suspensionId, decision, by, now }, policy);
}

function decisionsAfter(request: Request, now: Instant): SuspensionDecision[] {
  const { answeredAt: toldAt } = request;
  const reviewBy = localDate(plusDays(now, daysToLift), "UTC");
  return toldAt !== undefined && needs(grantedRights(request), "objection")
    ? [
        { step: "told", told: { channel: "email", toldAt } },
        { step: "release" },
      ]
    : [{ step: "review", reviewBy }];
}

import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import * as z from "zod/mini";
import type { Asker } from "#domain/listening/asker";
import { findBulk } from "#domain/listening/find-bulk";
import type { NotOpened } from "#domain/listening/grant-recording";
import { refuseListening } from "#domain/listening/refuse-listening";
import { refusalWords } from "#domain/listening/refusal-words";
import type { Ports } from "#domain/ports";
import { recordOf } from "#domain/staff/record-of";
import type { GrantRefusal, Use } from "#schemas/grant";
import { ListeningId, RecordingId, StaffId } from "#schemas/ids";
import { type AccessToken, accessTokenIn } from "./access-token.ts";
import type { HttpRequest } from "./http-door.ts";
import { parseAs } from "./json-body.ts";
import { type ProblemStatus, Refused } from "./problem.ts";

type Needs = Pick<Ports, "ledger" | "now" | "randomId">;

const metrics = new Metrics({ namespace: "Tacet" });

const Signed = z.object({ sub: StaffId });
const Path = z.object({ recordingId: RecordingId });

/**
 * Who asks. API Gateway verified the signature; a token that is none for access is refused, and whose it is stands in the
 * ledger (T89). A token without a subject of ours tells nobody to write down.
 */
export async function whoListens(
  ports: Needs,
  request: HttpRequest,
  use: Use,
): Promise<Asker> {
  const token = await accessToken(ports, request, use);
  return {
    staffId: token.staffId,
    tokenRoles: token.roles,
    member: await recordOf(ports.ledger, token.staffId),
    now: ports.now(),
  };
}

async function accessToken(
  ports: Needs,
  request: HttpRequest,
  use: Use,
): Promise<AccessToken> {
  try {
    return accessTokenIn(request);
  } catch (error) {
    const signed = Signed.safeParse(request.claims);
    const path = Path.safeParse(request.parameters);
    if (signed.success)
      await note(ports, {
        ...{ staffId: signed.data.sub, use, reasons: ["token"] },
        recordingId: path.data?.recordingId,
      });
    throw error;
  }
}

/** The recording that a path names. An id that is none is a line, too, without what was tried: it may be anything. */
export async function recordingIdIn(
  ports: Needs,
  { parameters }: HttpRequest,
  { by: { staffId }, use }: { by: Asker; use: Use },
): Promise<RecordingId> {
  if (!Path.safeParse(parameters).success)
    await note(ports, { staffId, use, reasons: ["unknown"] });
  return parseAs(parameters, Path).recordingId;
}

type Noted = {
  staffId: StaffId;
  use: Use;
  reasons: readonly GrantRefusal[];
  recordingId?: RecordingId | undefined;
};

/** A refusal before anything was asked of the grant. */
export const note = (
  { ledger, now, randomId }: Needs,
  { staffId, use, reasons, recordingId }: Noted,
): Promise<void> =>
  refuseListening(ledger, {
    ...{ staffId, reasons, recordingId, now: now(), asked: { use } },
    listeningId: ListeningId.parse(randomId()),
  });

/** All that stands against it, by the status that the gravest of it has. */
export function refuse(
  reasons: readonly GrantRefusal[],
  retryAfterSeconds?: number,
): Refused {
  const words = refusalWords(reasons);
  return new Refused(
    statusOf(reasons),
    words.map(({ message }) => message).join(" "),
    { reasons: [...words], retryAfterSeconds },
  );
}

/** The same of what the grant refused; whoever asks for more than their work can ask for is a finding (T90, T91). */
export async function refuseGrant(
  { ledger }: Pick<Needs, "ledger">,
  by: Asker,
  { reasons, noneLeft }: NotOpened,
): Promise<Refused> {
  if (reasons.includes("quota") && noneLeft?.because !== "period")
    count(await findBulk(ledger, by));
  return refuse(reasons, noneLeft?.retryAfterSeconds);
}

function count(isNew: boolean): void {
  metrics.addMetric("BulkListening", MetricUnit.Count, isNew ? 1 : 0);
  metrics.publishStoredMetrics();
}

function statusOf(reasons: readonly GrantRefusal[]): ProblemStatus {
  if (reasons.includes("left")) return 401;
  if (reasons.includes("unknown") || reasons.includes("not-theirs")) return 404;
  return reasons.every((reason) => reason === "quota") ? 429 : 403;
}

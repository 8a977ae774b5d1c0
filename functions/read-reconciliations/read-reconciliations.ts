import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import {
  openFindingsView,
  reconciliationOf,
  reconciliationsOf,
} from "#domain/reconciliation/reconciliation-view";
import {
  httpDoor,
  type HttpReply,
  type HttpRequest,
} from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { monthIn } from "#functions/middleware/month-query";
import { Refused } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import { LegalDate } from "#schemas/instant";

type Reads = Pick<Ports, "ledger" | "now">;

const Path = z.object({ day: LegalDate });

/** `GET /findings`, `GET /reconciliations?month=2026-11` and `GET /reconciliations/{day}`. */
export const readReconciliations = (reads: Reads) =>
  httpDoor(async (request) => {
    await staffAsking(reads, request);
    if (request.route === "GET /findings")
      return {
        status: 200,
        body: { findings: await openFindingsView(reads.ledger) },
      };
    return request.parameters["day"] === undefined
      ? readMonth(reads, request)
      : readDay(reads, request);
  });

async function readMonth(
  { ledger, now }: Reads,
  request: HttpRequest,
): Promise<HttpReply> {
  const month = monthIn(request, now());
  const reconciliations = await reconciliationsOf(ledger, month);
  return { status: 200, body: { month, reconciliations } };
}

async function readDay(
  { ledger }: Reads,
  { parameters }: HttpRequest,
): Promise<HttpReply> {
  const { day } = parseAs(parameters, Path);
  const reconciliation = await reconciliationOf(ledger, day);
  if (reconciliation === undefined)
    throw new Refused(
      404,
      "There is no reconciliation of this day; a day is compared from two hours after its end (UTC).",
    );
  return { status: 200, body: reconciliation };
}

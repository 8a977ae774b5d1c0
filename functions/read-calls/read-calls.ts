import * as z from "zod/mini";
import { callForStaff } from "#domain/calls/call-for-staff";
import { readCalls as readDay } from "#domain/calls/read-calls";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor } from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { memberAsking } from "#functions/middleware/staff";
import { InteractionId } from "#schemas/ids";
import { LegalDate } from "#schemas/instant";

const Path = z.object({ interactionId: InteractionId });
const Query = z.object({ day: LegalDate });

/** `GET /calls?day=2026-11-24` and `GET /calls/{interactionId}`. */
export const readCalls = (
  { ledger, now }: Pick<Ports, "ledger" | "now">,
  {
    RETENTION_POLICY: policy,
    LISTENING_POLICY: listening,
    TRANSFERS: transfers,
  }: EnvironmentOf<"RETENTION_POLICY" | "LISTENING_POLICY" | "TRANSFERS">,
) =>
  httpDoor(async (request) => {
    const member = await memberAsking({ ledger, now }, request);
    const reading = { now: now(), policy };
    if (request.parameters["interactionId"] === undefined) {
      const { day } = parseAs(
        { day: now().slice(0, 10), ...request.query },
        Query,
      );
      return {
        status: 200,
        body: { day, calls: await readDay(ledger, day, reading) },
      };
    }
    const { interactionId } = parseAs(request.parameters, Path);
    const { staffId, roles } = member;
    const call = await callForStaff(ledger, interactionId, {
      reading,
      by: { staffId, tokenRoles: roles, member, now: reading.now },
      settings: { listening, transfers },
    });
    if (call === undefined)
      throw new Refused(404, "There is no call with this interaction id.");
    return { status: 200, body: call };
  });

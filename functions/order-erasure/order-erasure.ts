import type { Ports } from "#domain/ports";
import { findMinor } from "#domain/withdrawal/find-minor";
import { upholdObjection } from "#domain/withdrawal/uphold-objection";
import { interactionIdIn } from "#functions/middleware/call-path";
import {
  httpDoor,
  type HttpReply,
  type HttpRequest,
} from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import type { StaffId } from "#schemas/ids";
import { NewMinor, UpheldObjection } from "#schemas/withdrawal";

type Needs = Pick<Ports, "ledger" | "now">;

/** `POST /calls/{interactionId}/minor` and `POST /calls/{interactionId}/objections`: audio goes before its term. */
export const orderErasure = (ports: Needs) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    return request.route.endsWith("/minor")
      ? minor(ports, request, by)
      : objection(ports, request, by);
  });

async function minor(
  { ledger, now }: Needs,
  request: HttpRequest,
  heardBy: StaffId,
): Promise<HttpReply> {
  const interactionId = interactionIdIn(request);
  const {
    basis,
    signs = [],
    authority,
    calls = [],
  } = jsonBody(request, NewMinor);
  if (calls.length > 0 && basis !== "guardian-told")
    throw wrongCalls(
      "Only a parent or guardian names other calls; leave calls out.",
    );
  const found = await findMinor(ledger, {
    interactionId,
    ...{ basis, signs, authority, calls, heardBy },
    now: now(),
  });
  switch (found.verdict) {
    case "ordered":
      return { status: 201, body: { basis, calls: found.calls } };
    case "not-enough":
      throw new Refused(422, `Mend this field: ${found.field}.`, [
        { field: found.field, message: found.message },
      ]);
    case "unknown-call":
      if (found.interactionId === interactionId) throw unknownCall();
      throw wrongCalls(`There is no call ${found.interactionId}.`);
    case "other-caller":
      throw wrongCalls(
        `Call ${found.interactionId} is not of the same number; post to /calls/${found.interactionId}/minor when it is the child's all the same.`,
      );
  }
}

async function objection(
  { ledger, now }: Needs,
  request: HttpRequest,
  by: StaffId,
): Promise<HttpReply> {
  const interactionId = interactionIdIn(request);
  jsonBody(request, UpheldObjection);
  const upheld = await upholdObjection(ledger, {
    interactionId,
    by,
    now: now(),
  });
  if (upheld.verdict === "unknown-call") throw unknownCall();
  return {
    status: 201,
    body: { interactionId, recordings: upheld.recordings },
  };
}

const unknownCall = () =>
  new Refused(404, "There is no call with this interaction id.");

const wrongCalls = (message: string) =>
  new Refused(422, "Mend this field: calls.", [{ field: "calls", message }]);

import type { Ports } from "#domain/ports";
import { readWords as read } from "#domain/correspondence/read-words";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import { wordsIn } from "#functions/middleware/subject-file";
import { NewReading } from "#schemas/consultation";

type Needs = Pick<Ports, "ledger" | "sealer" | "now">;

/** `POST /requests/{requestId}/words`: a post, since it leaves behind who read them. */
export const readWords = (ports: Needs) =>
  httpDoor(async (request) => {
    const by = await staffAsking(ports, request);
    const requestId = requestIdIn(request);
    const { purpose } = jsonBody(request, NewReading);
    const words = await read(
      { ...ports, wordsIn },
      { requestId, purpose, by, now: ports.now() },
    );
    if (words === undefined)
      throw new Refused(
        404,
        "What was written with this request is gone: it goes when a request closes.",
      );
    return { status: 200, body: { requestId, ...words } };
  });

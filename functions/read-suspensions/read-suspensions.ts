import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import {
  suspensionDetails,
  suspensionsOf,
} from "#domain/suspensions/suspension-view";
import { httpDoor } from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { staffAsking } from "#functions/middleware/staff";
import { suspensionIdIn } from "#functions/middleware/suspension-path";
import { RecordingId } from "#schemas/ids";
import { Month } from "#schemas/instant";
import { SuspendedState } from "#schemas/suspension";

const ListQuery = z.object({
  type: z.optional(z.enum(["hold", "restriction"])),
  released: z.optional(Month),
});
const PageQuery = z.object({
  state: z.optional(SuspendedState),
  after: z.optional(RecordingId),
});

/** `GET /suspensions?type=hold&released=2026-11` and `GET /suspensions/{suspensionId}?state=failed&after=…`. */
export const readSuspensions = (ports: Pick<Ports, "ledger" | "now">) =>
  httpDoor(async (request) => {
    await staffAsking(ports, request);
    if (request.parameters["suspensionId"] === undefined) {
      const query = parseAs(request.query, ListQuery);
      const suspensions = await suspensionsOf(ports.ledger, query);
      return { status: 200, body: { suspensions } };
    }
    const suspensionId = suspensionIdIn(request);
    const page = parseAs(request.query, PageQuery);
    return {
      status: 200,
      body: await suspensionDetails(ports.ledger, suspensionId, page),
    };
  });

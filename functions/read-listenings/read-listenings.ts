import * as z from "zod/mini";
import {
  listeningsOfCall,
  listeningsOfDay,
} from "#domain/listening/listenings";
import type { Ports } from "#domain/ports";
import { httpDoor } from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { memberAsking } from "#functions/middleware/staff";
import { InteractionId, StaffId } from "#schemas/ids";
import { LegalDate } from "#schemas/instant";

const Query = z.object({
  day: LegalDate,
  staff: z.optional(StaffId),
  call: z.optional(InteractionId),
  after: z.optional(z.string().check(z.maxLength(2000))),
});

/** `GET /listenings?day=2026-11-30`, `&staff=ID` for one person's; `?call=ID` for all of a call's, whenever they were. */
export const readListenings = ({
  ledger,
  now,
}: Pick<Ports, "ledger" | "now">) =>
  httpDoor(async (request) => {
    const by = await memberAsking({ ledger, now }, request);
    const reading = { ledger, by };
    const { day, staff, call, after } = parseAs(
      { day: now().slice(0, 10), ...request.query },
      Query,
    );
    return {
      status: 200,
      body:
        call === undefined
          ? {
              day,
              ...(await listeningsOfDay(reading, { day, of: staff, after })),
            }
          : { call, ...(await listeningsOfCall(reading, call)) },
    };
  });

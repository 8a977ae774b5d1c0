import type { Ledger } from "../ports.ts";
import type { Assessment, Fee } from "#schemas/assessment";
import type { Evidence, EvidenceType } from "#schemas/evidence";
import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { writeDown } from "./steering.ts";

type Noted = {
  type: EvidenceType;
  by: StaffId;
  at: Instant;
  details: Evidence["details"];
};

/** Writes down that a request was taken back, assessed, or its fee settled: each once, however often it is noted. */
export async function noteDeskActs(
  ledger: Ledger,
  request: Request,
): Promise<void> {
  const { requestId, withdrawn, assessment } = request;
  for (const { type, by, at: now, details } of [
    ...withdrawal(withdrawn),
    ...(assessment === undefined ? [] : assessed(assessment)),
    ...settled(assessment?.fee),
  ])
    await writeDown(ledger, type, { requestId, by, now }, details);
}

function withdrawal(withdrawn: Request["withdrawn"]): Noted[] {
  if (withdrawn === undefined) return [];
  const { by, at, ...details } = withdrawn;
  return [{ type: "request.withdrawn", by, at, details }];
}

/** Codes only: the reasons are sealed. */
function assessed(assessment: Assessment): Noted[] {
  const { finding, signs, otherRequests, fee, by, at } = assessment;
  const asked =
    fee === undefined
      ? { consequence: "refuse" }
      : {
          consequence: "fee",
          ...{ value: fee.value, currency: fee.currency, payBy: fee.payBy },
        };
  const details = {
    ...{ finding, signs: signs.join(", "), ...asked },
    otherRequests: otherRequests.join(", "),
  };
  return [{ type: "request.assessed", by, at, details }];
}

function settled(fee: Fee | undefined): Noted[] {
  if (fee?.settled === undefined) return [];
  const { by, at, settlement } = fee.settled;
  return [{ type: "fee.settled", by, at, details: settlement }];
}

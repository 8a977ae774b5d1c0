import type { Ledger, Workflows } from "../ports.ts";
import type { Assessment, Fee, FeeSettlement } from "#schemas/assessment";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { endOfDay } from "../clock/calendar-day.ts";
import { isAhead } from "../time/is-ahead.ts";
import { endTask } from "../rights/end-task.ts";
import { type Act, type NotNow, steered, type Steered } from "./steering.ts";
import { toldOf } from "../rights/told-of.ts";

type Settle = Act & { settlement: FeeSettlement };

/** Paid or waived, the request goes on to its answer; not paid in time, it is answered with that. Said again it is done already. */
export async function settleFee(
  ports: { ledger: Ledger; workflows: Workflows },
  act: Settle,
): Promise<Steered> {
  const settled = await steered(ports.ledger, act.requestId, (request) => {
    const { assessment } = request;
    const fee = assessment?.fee;
    if (assessment === undefined || fee === undefined) return noFee;
    if (fee.settled?.settlement.outcome === act.settlement.outcome)
      return request;
    return (
      whyNot(request, fee, act) ??
      withSettlement(request, { assessment, fee }, act)
    );
  });
  return toldOf(ports, settled);
}

function withSettlement(
  request: Request,
  { assessment, fee }: { assessment: Assessment; fee: Fee },
  { settlement, by, now }: Settle,
): Request {
  return {
    ...endTask(request, now),
    assessment: {
      ...assessment,
      fee: { ...fee, settled: { settlement, by, at: now } },
    },
  };
}

function whyNot(
  { task, clock, assessment }: Request,
  fee: Fee,
  { settlement, now }: Settle,
): NotNow | undefined {
  if (task?.name !== "fee")
    return {
      reason: "It does not wait for its fee.",
      fix: "tacet requests show says what it waits for.",
    };
  switch (settlement.outcome) {
    case "waived":
      return undefined;
    case "unpaid":
      return now >= endOfDay(fee.payBy, clock.timeZone)
        ? undefined
        : stillPayable(fee);
    case "paid":
      return isBetween(settlement.paidAt, assessment?.at, now)
        ? undefined
        : wronglyPaid;
  }
}

const isBetween = (
  at: Instant,
  from: Instant | undefined,
  now: Instant,
): boolean => from !== undefined && at >= from && !isAhead(at, now);

const stillPayable = ({ payBy }: Fee): NotNow => ({
  article: "Art 12(5)(a) GDPR",
  reason: `It can be paid until the end of ${payBy}, as the letter says.`,
  fix: "Wait for that day to end, or waive the fee.",
});

const wronglyPaid: NotNow = {
  reason: "A fee is paid after it was asked, and not in the future.",
  fix: "Say in paidAt when the payment came in.",
};

const noFee: NotNow = {
  reason: "No fee was asked for it.",
  fix: "A fee begins with an assessment: tacet requests assess.",
};

import { type Command, InvalidArgumentError } from "commander";
import {
  AssessmentFinding,
  AssessmentSign,
  WaiverReason,
} from "#schemas/assessment";
import { presentIn } from "./control.ts";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { requestIdIn } from "./ids.ts";
import { oneOf, someOf } from "./one-of.ts";
import { postDecision } from "./post-decision.ts";
import { dayIn, instantIn } from "./times.ts";

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** What Art 12(5) lets a person do about a request, and what came of a fee. */
export function addAssessCommands(requests: Command, desk: OpenDesk): void {
  addAssess(requests, desk);
  addFee(requests, desk);
}

type AssessOptions = {
  finding: string;
  sign: string[];
  other: string[];
  reasons: string;
  refuse?: true;
  fee?: number;
  currency: string;
  payBy?: string;
};

function addAssess(requests: Command, desk: OpenDesk): void {
  const assess = withAssessOptions(
    requests
      .command("assess")
      .argument("<request>", "the request's id", requestIdIn)
      .description(
        "find a request manifestly unfounded or excessive: refuse it, or ask a fee once (Art 12(5))",
      ),
  ).action(async (id: string, options: AssessOptions) => {
    const { finding, sign: signs, other: otherRequests, reasons } = options;
    await postDecision(desk(), {
      path: `/requests/${id}/assessment`,
      body: {
        ...{ finding, signs, otherRequests, reasons },
        consequence: consequenceOf(options),
      },
    });
  });
  const why = `--finding excessive --sign repeats-without-change --other 0d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --reasons "You had the same copy on 3 November; nothing was recorded since."`;
  withExamples(
    assess,
    `tacet requests assess ${exampleId} ${why} --refuse`,
    `tacet requests assess ${exampleId} ${why} --fee 25 --pay-by 2026-12-15`,
  );
}

const withAssessOptions = (command: Command): Command =>
  command
    .addOption(
      oneOf(
        "--finding",
        "what it is",
        Object.values(AssessmentFinding.def.entries),
      ),
    )
    .addOption(
      someOf(
        "--sign",
        "what was seen that shows it; a number of requests alone shows nothing",
        Object.values(AssessmentSign.def.entries),
      ),
    )
    .option<string[]>(
      "--other <request>",
      "another request of the same person; repeatable",
      (id, before) => [...before, requestIdIn(id)],
      [],
    )
    .requiredOption(
      "--reasons <words>",
      "why, for the requester, in the letter's language",
    )
    .option("--refuse", "do not act on it")
    .option("--fee <amount>", "act on it when this is paid, like 25", amountIn)
    .option("--currency <currency>", "of the fee", "EUR")
    .option("--pay-by <date>", "last day to pay, like 2026-12-15", dayIn);

function amountIn(text: string): number {
  const amount = Number(text);
  if (Number.isFinite(amount) && amount > 0) return amount;
  throw new InvalidArgumentError("It must be an amount, like 25 or 12.50.");
}

function consequenceOf({ refuse, fee, currency, payBy }: AssessOptions) {
  if (refuse === true && fee === undefined) return { kind: "refuse" };
  if (refuse === undefined && fee !== undefined && payBy !== undefined)
    return { kind: "fee", value: fee, currency, payBy };
  throw new Failure(
    "bad-input",
    "Say one of the two: --refuse, or --fee with --pay-by.",
    { next: "tacet requests assess --help has an example of each." },
  );
}

type FeeOptions = {
  paid?: string;
  paidAt?: string;
  waived?: string;
  unpaid?: true;
};

function addFee(requests: Command, desk: OpenDesk): void {
  const reasons = Object.values(WaiverReason.def.entries);
  const fee = requests
    .command("fee")
    .argument("<request>", "the request's id", requestIdIn)
    .description("what came of a fee: paid, waived, or not paid in time")
    .option("--paid <receipt>", "the receipt's code, like R-17")
    .option(
      "--paid-at <instant>",
      "when it came in, with its zone (default: now)",
      instantIn,
    )
    .option(`--waived <${reasons.join("|")}>`, "it need not be paid")
    .option("--unpaid", "its last day is over: close the request")
    .action(async (id: string, options: FeeOptions) => {
      const opened = desk();
      const body = await settlementOf(opened, options);
      await postDecision(opened, { path: `/requests/${id}/fee`, body });
    });
  withExamples(
    fee,
    `tacet requests fee ${exampleId} --paid R-17`,
    `tacet requests fee ${exampleId} --waived hardship`,
  );
}

async function settlementOf({ world, session }: Desk, options: FeeOptions) {
  const { paid, waived, unpaid, paidAt } = options;
  const said = [paid, waived, unpaid].filter((one) => one !== undefined);
  if (said.length !== 1)
    throw new Failure(
      "bad-input",
      "Say one of the three: --paid, --waived or --unpaid.",
      { next: "tacet requests fee --help has examples." },
    );
  if (waived !== undefined) return { outcome: "waived", reason: waived };
  return paid === undefined
    ? { outcome: "unpaid" }
    : {
        outcome: "paid",
        receipt: paid,
        paidAt: paidAt ?? (await presentIn(world, session.controlUrl)),
      };
}

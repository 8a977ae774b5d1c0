import type { Command } from "commander";
import { Channel } from "#schemas/request";
import { presentIn } from "./control.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn } from "./ids.ts";
import { oneOf } from "./one-of.ts";
import { postDecision } from "./post-decision.ts";
import { instantIn } from "./times.ts";

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** What ends a request beside its answer. */
export function addDeskCommands(requests: Command, desk: OpenDesk): void {
  addWithdraw(requests, desk);
}

type WithdrawOptions = { channel: string; receivedAt?: string };

function addWithdraw(requests: Command, desk: OpenDesk): void {
  const withdraw = requests
    .command("withdraw")
    .argument("<request>", "the request's id", requestIdIn)
    .description(
      "the requester took the request back; until its answer is decided",
    )
    .addOption(
      oneOf(
        "--channel",
        "how they said so",
        Object.values(Channel.def.entries),
      ),
    )
    .option(
      "--received-at <instant>",
      "when any entity first heard of it, with its zone (default: now)",
      instantIn,
    )
    .action(async (id: string, { channel, receivedAt }: WithdrawOptions) => {
      const opened = desk();
      const { world, session } = opened;
      await postDecision(opened, {
        path: `/requests/${id}/withdrawal`,
        body: {
          channel,
          receivedAt:
            receivedAt ?? (await presentIn(world, session.controlUrl)),
        },
      });
    });
  withExamples(
    withdraw,
    `tacet requests withdraw ${exampleId} --channel email`,
    `tacet requests withdraw ${exampleId} --channel phone --received-at 2026-11-24T10:00:00+02:00 --json`,
  );
}

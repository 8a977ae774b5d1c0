import type { Command } from "commander";
import { IdentityDoubt, IdentityQuestion } from "#schemas/clock";
import { presentIn } from "./control.ts";
import { postDecision } from "./post-decision.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { oneOf } from "./one-of.ts";
import { requestIdIn } from "./ids.ts";
import { instantIn } from "./times.ts";

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** The time a request must be answered in, where the law lets it be moved; where not, the API says which article. */
export function addRequestClockCommands(
  requests: Command,
  desk: OpenDesk,
): void {
  addExtend(requests, desk);
  addPause(requests, desk);
  addResume(requests, desk);
}

type ExtendOptions = { ground: string; why: string; request: string[] };

function addExtend(requests: Command, desk: OpenDesk): void {
  const extend = requests
    .command("extend")
    .argument("<request>", "the request's id", requestIdIn)
    .description("take two further months, once, and tell the requester why")
    .requiredOption(
      "--ground <complexity|number>",
      "number: of that person's requests (Art 12(3))",
    )
    .requiredOption("--why <sentence>", "goes into the letter")
    .option<string[]>(
      "--request <id>",
      "another request of the same person; repeatable",
      (id, before) => [...before, requestIdIn(id)],
      [],
    )
    .action(async (id: string, { ground, why, request }: ExtendOptions) => {
      await postDecision(desk(), {
        path: `/requests/${id}/extensions`,
        body: {
          ground,
          why,
          otherRequests: request,
        },
      });
    });
  withExamples(
    extend,
    `tacet requests extend ${exampleId} --ground complexity --why "Calls of four entities in three languages have to be heard."`,
    `tacet requests extend ${exampleId} --ground number --request 0d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --why "You sent us nine requests this month."`,
  );
}

type PauseOptions = { doubt: string; asked: string; at?: string };

function addPause(requests: Command, desk: OpenDesk): void {
  const pause = requests
    .command("pause")
    .argument("<request>", "the request's id", requestIdIn)
    .description("stop the clock while a question about the identity is open")
    .addOption(
      oneOf(
        "--doubt",
        "why it is doubted who asks",
        Object.values(IdentityDoubt.def.entries),
      ),
    )
    .addOption(
      oneOf(
        "--asked",
        "what was asked of them",
        Object.values(IdentityQuestion.def.entries),
      ),
    )
    .option(
      "--at <instant>",
      "when it was asked, with its zone (default: now)",
      instantIn,
    )
    .action(async (id: string, { doubt, asked, at }: PauseOptions) => {
      const open = desk();
      const askedAt =
        at ?? (await presentIn(open.world, open.session.controlUrl));
      await postDecision(open, {
        path: `/requests/${id}/pauses`,
        body: { doubt, asked, askedAt },
      });
    });
  withExamples(
    pause,
    `tacet requests pause ${exampleId} --doubt contact-not-on-file --asked call-facts`,
    `tacet requests pause ${exampleId} --doubt number-shared --asked one-time-code --at 2026-11-25T09:00:00Z`,
  );
}

function addResume(requests: Command, desk: OpenDesk): void {
  const resume = requests
    .command("resume")
    .argument("<request>", "the request's id", requestIdIn)
    .description("the question is answered: the clock goes on")
    .action(async (id: string) => {
      await postDecision(desk(), {
        path: `/requests/${id}/pauses/end`,
        body: {},
      });
    });
  withExamples(
    resume,
    `tacet requests resume ${exampleId}`,
    `tacet requests resume ${exampleId} --json`,
  );
}

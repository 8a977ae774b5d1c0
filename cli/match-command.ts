import type { Command } from "commander";
import { AcceptedBecause, RejectedBecause } from "#schemas/match";
import { matchingText } from "./candidates-text.ts";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { requestIdIn } from "./ids.ts";
import { oneOf } from "./one-of.ts";
import {
  ShownMatching,
  ShownRequestDetails,
  whereRequestsAre,
} from "./request-shapes.ts";

type MatchOptions = {
  accept?: string[];
  reject?: string[];
  rejectRest?: true;
  because: string;
};

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** As many as the API takes at once. */
const atOnce = 500;

export function addMatchCommand(requests: Command, desk: OpenDesk): void {
  const match = requests
    .command("match")
    .argument("<request>", "the request's id", requestIdIn)
    .description("say which candidate calls are the requester's, and why")
    .option("--accept <interaction...>", "these are theirs")
    .option("--reject <interaction...>", "these are not")
    .option("--reject-rest", "all that nobody has spoken of yet are not")
    .addOption(
      oneOf("--because", "why", [
        ...Object.values(AcceptedBecause.def.entries),
        ...Object.values(RejectedBecause.def.entries),
      ]),
    )
    .action(async (id: string, options: MatchOptions) => {
      const open = desk();
      const matches = await matchesOf(open, id, options);
      await postMatches(open, id, matches);
    });
  withExamples(
    match,
    `tacet requests match ${exampleId} --accept 4f1c2d 5a2b3c --because content-known`,
    `tacet requests match ${exampleId} --reject-rest --because not-their-call`,
  );
}

type Match = { interactionId: string; verdict: string; because: string };

async function matchesOf(
  open: Desk,
  id: string,
  { accept, reject, rejectRest, because }: MatchOptions,
): Promise<Match[]> {
  const said = [accept, reject, rejectRest].filter((one) => one !== undefined);
  if (said.length !== 1)
    throw new Failure(
      "bad-input",
      "Say one of --accept, --reject and --reject-rest: each has its own why.",
      { next: `tacet requests show ${id} --candidates lists the calls.` },
    );
  const ids = accept ?? reject ?? (await restOf(open, id));
  const verdict = accept === undefined ? "rejected" : "accepted";
  return [...new Set(ids)].map((interactionId) => ({
    ...{ interactionId, verdict, because },
  }));
}

async function restOf({ api }: Desk, id: string): Promise<string[]> {
  const { candidateCalls = [] } = await api.read({
    path: `/requests/${id}`,
    shape: ShownRequestDetails,
    next: whereRequestsAre,
  });
  const rest = candidateCalls.filter(({ match }) => match === undefined);
  if (rest.length > 0) return rest.map(({ interactionId }) => interactionId);
  throw new Failure("bad-input", "Every candidate call is matched already.", {
    next: `tacet requests identify ${id} --method call-facts --matched`,
  });
}

async function postMatches(
  { api, answer }: Desk,
  id: string,
  matches: readonly Match[],
): Promise<void> {
  let shown: ShownMatching | undefined;
  for (let from = 0; from < matches.length; from += atOnce)
    shown = await api.read({
      path: `/requests/${id}/candidates`,
      shape: ShownMatching,
      body: { matches: matches.slice(from, from + atOnce) },
      next: whereRequestsAre,
    });
  if (shown !== undefined) {
    const last = shown;
    answer(last, () => matchingText(last));
  }
}

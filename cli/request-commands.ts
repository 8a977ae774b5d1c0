import type { Command } from "commander";
import { candidatesText } from "./candidates-text.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn, staffIdIn } from "./ids.ts";
import { whereRequestsAre } from "./request-shapes.ts";
import { ShownMonth, ShownRequestDetails } from "./request-shapes.ts";
import { requestDetailsText, requestsTable } from "./request-text.ts";
import { addRevokeCommand } from "./revoke-command.ts";
import { type MonthOption, ofMonth, withMonthOption } from "./times.ts";

/** Answers the group, so that other commands can join it. */
export function addRequestCommands(program: Command, desk: OpenDesk): Command {
  const requests = withExamples(
    program
      .command("requests")
      .description("data-subject requests: start, see, decide"),
    "tacet requests list",
    "tacet requests start --help",
  );
  addList(requests, desk);
  addShow(requests, desk);
  addRevokeCommand(requests, desk);
  return requests;
}

type ListOptions = MonthOption & { owner?: string; mine?: true };

function addList(requests: Command, desk: OpenDesk): void {
  const list = withMonthOption(
    requests
      .command("list")
      .description(
        "requests registered in a month, or the open ones of somebody",
      ),
  )
    .option("--mine", "what is open and yours, whichever is due first")
    .option("--owner <staff>", "what is open and theirs", staffIdIn)
    .action(async ({ mine, owner, ...asked }: ListOptions) => {
      const { api, answer } = desk();
      const whose = mine === true ? "me" : owner;
      const listed = await api.read({
        path: ofOwner(ofMonth("/requests", asked), whose),
        shape: ShownMonth,
      });
      answer(listed, () =>
        requestsTable(
          listed.requests,
          listed.month ? `No requests in ${listed.month}.` : "Nothing is open.",
        ),
      );
    });
  withExamples(
    list,
    "tacet requests list --mine",
    "tacet requests list --month 2026-11",
  );
}

const ofOwner = (path: string, owner: string | undefined): string =>
  owner === undefined
    ? path
    : `${path}${path.includes("?") ? "&" : "?"}owner=${owner}`;

function addShow(requests: Command, desk: OpenDesk): void {
  const show = requests
    .command("show")
    .argument("<request>", "the request's id", requestIdIn)
    .description("one request: dates, candidate calls, history, what is next")
    .option("--candidates", "only its candidate calls, all of them, by date")
    .action(async (id: string, { candidates }: { candidates?: true }) => {
      const { api, answer } = desk();
      const request = await api.read({
        path: `/requests/${id}`,
        shape: ShownRequestDetails,
        next: whereRequestsAre,
      });
      answer(request, () =>
        candidates === true
          ? candidatesText(request.candidateCalls ?? [])
          : requestDetailsText(request),
      );
    });
  withExamples(
    show,
    "tacet requests show 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11",
    "tacet requests show 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --candidates",
  );
}

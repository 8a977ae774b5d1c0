import { type Command, InvalidArgumentError } from "commander";
import { DisproportionReason, RecipientId } from "#schemas/recipient-notice";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn } from "./ids.ts";
import { oneOf } from "./one-of.ts";
import { ShownRecipients } from "./recipient-shapes.ts";
import { whereRequestsAre } from "./request-shapes.ts";
import { moment, table } from "./table.ts";

const id = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** Who else had the data, whether they were told of what was done, and what they said (Art 19). */
export function addRecipientCommands(requests: Command, desk: OpenDesk): void {
  addList(requests, desk);
  addAcknowledge(requests, desk);
  addDisproportion(requests, desk);
  addName(requests, desk);
  addLetter(requests, desk);
}

function addList(requests: Command, desk: OpenDesk): void {
  const command = ofRequest(
    requests,
    "recipients",
    "who else had the data, and whether they were told",
  ).action((request: string) => show(desk, request, ""));
  withExamples(
    command,
    `tacet requests recipients ${id}`,
    `tacet requests recipients ${id} --json`,
  );
}

function addAcknowledge(requests: Command, desk: OpenDesk): void {
  const command = ofRequest(
    requests,
    "acknowledge",
    "a recipient said that it did its part",
  )
    .argument("<recipient>", "the recipient's id", recipientIdIn)
    .action((request: string, recipient: string) =>
      show(desk, request, `/${recipient}/acknowledgement`, {}),
    );
  withExamples(
    command,
    `tacet requests acknowledge ${id} talkdesk`,
    `tacet requests acknowledge ${id} joint-controllers --json`,
  );
}

type Why = { because: string; words: string };

function addDisproportion(requests: Command, desk: OpenDesk): void {
  const command = ofRequest(
    requests,
    "disproportion",
    "a recipient cannot be told, or only by an effort out of proportion",
  )
    .argument("<recipient>", "the recipient's id", recipientIdIn)
    .addOption(oneOf("--because", "why, by code", DisproportionReason.options))
    .requiredOption("--words <text>", "why it is so here; kept sealed")
    .action((request: string, recipient: string, { because, words }: Why) =>
      show(desk, request, `/${recipient}/disproportion`, {
        reason: because,
        words,
      }),
    );
  withExamples(
    command,
    `tacet requests disproportion ${id} talkdesk --because gone-there-already --words "Their term was over in May."`,
    `tacet requests disproportion ${id} old-partner --because recipient-gone --words "Struck off the register in 2025."`,
  );
}

function addName(requests: Command, desk: OpenDesk): void {
  const command = ofRequest(
    requests,
    "name-recipient",
    "somebody who got the data in this case only, as an authority does",
  )
    .argument("<recipient>", "its id in the settings", recipientIdIn)
    .action((request: string, recipientId: string) =>
      show(desk, request, "", { recipientId }),
    );
  withExamples(
    command,
    `tacet requests name-recipient ${id} authority`,
    `tacet requests name-recipient ${id} authority --json`,
  );
}

function addLetter(requests: Command, desk: OpenDesk): void {
  const command = ofRequest(
    requests,
    "who-was-told",
    "write to the requester who was told, when they ask",
  )
    .option(
      "--email <address>",
      "where to, once the request is closed and theirs forgotten; not kept",
    )
    .action((request: string, { email }: { email?: string }) =>
      show(desk, request, "/letter", email === undefined ? {} : { email }),
    );
  withExamples(
    command,
    `tacet requests who-was-told ${id}`,
    `tacet requests who-was-told ${id} --email ana@example.org`,
  );
}

const ofRequest = (requests: Command, name: string, what: string): Command =>
  requests
    .command(name)
    .argument("<request>", "the request's id", requestIdIn)
    .description(what);

async function show(
  desk: OpenDesk,
  request: string,
  to: string,
  body?: unknown,
): Promise<void> {
  const { api, answer } = desk();
  const shown = await api.read({
    path: `/requests/${request}/recipients${to}`,
    shape: ShownRecipients,
    next: whereRequestsAre,
    ...(body === undefined ? {} : { body }),
  });
  answer(shown, () => recipientsTable(shown));
}

const recipientsTable = ({ recipients }: ShownRecipients): string =>
  table(
    [
      "recipient",
      "of",
      "state",
      "tries",
      "told",
      "acknowledged",
      "next",
      "why",
    ],
    recipients.map((one) => [
      one.recipientId,
      one.of,
      one.state,
      one.tries,
      moment(one.toldAt),
      moment(one.acknowledgedAt),
      moment(one.nextAt),
      one.reason,
    ]),
    "Nobody is told anything about this request.",
  );

/** It becomes part of a path. */
function recipientIdIn(text: string): string {
  if (RecipientId.safeParse(text).success) return text;
  throw new InvalidArgumentError(
    "It must be a recipient's id, like talkdesk; tacet requests recipients shows them.",
  );
}

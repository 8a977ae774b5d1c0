import { type Command, Option } from "commander";
import { MinorBasis, Purpose } from "#schemas/consent";
import { Channel } from "#schemas/request";
import { MinorSign, ParentalAuthority } from "#schemas/withdrawal";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { oneOf } from "./one-of.ts";
import {
  OrderedErasure,
  ShownLink,
  ShownMinor,
  ShownWithdrawal,
} from "./withdrawal-shapes.ts";
import {
  linkText,
  minorText,
  objectionText,
  withdrawalText,
} from "./withdrawal-text.ts";

type WithdrawOptions = { purpose: string; channel: string; language?: string };
type LinkOptions = { purpose: string; language?: string };
type MinorOptions = {
  basis: string;
  sign?: string[];
  authority?: string;
  call?: string[];
};

const whereCallsAre =
  "tacet calls --days 30 lists the calls of the last thirty days; tacet calls show ID shows one.";
const pathOf = (interactionId: string, what: string): string =>
  `/calls/${encodeURIComponent(interactionId)}/${what}`;

export function addWithdrawalCommands(calls: Command, desk: OpenDesk): void {
  addWithdraw(calls, desk);
  addLink(calls, desk);
  addMinor(calls, desk);
  addObjection(calls, desk);
}

function addWithdraw(calls: Command, desk: OpenDesk): void {
  const withdraw = calls
    .command("withdraw")
    .argument("<interaction>", "the interaction id")
    .description("a caller takes a consent back; says what to tell the caller")
    .addOption(
      oneOf(
        "--purpose",
        "of which consent",
        Object.values(Purpose.def.entries),
      ),
    )
    .addOption(
      oneOf(
        "--channel",
        "how it reached us",
        Object.values(Channel.def.entries),
      ),
    )
    .option("--language <language>", "to tell the caller in, like nl")
    .action(async (interactionId: string, options: WithdrawOptions) => {
      const { api, answer } = desk();
      const withdrawn = await api.read({
        path: pathOf(interactionId, "withdrawals"),
        shape: ShownWithdrawal,
        body: options,
        next: whereCallsAre,
      });
      answer(withdrawn, () => withdrawalText(withdrawn));
    });
  withExamples(
    withdraw,
    "tacet calls withdraw 4f1c2d --purpose recording --channel phone",
    "tacet calls withdraw 4f1c2d --purpose monitoring --channel letter --language nl",
  );
}

function addLink(calls: Command, desk: OpenDesk): void {
  const link = calls
    .command("withdrawal-link")
    .argument("<interaction>", "the interaction id")
    .description("a link of thirty days with which the caller withdraws alone")
    .addOption(
      new Option("--purpose <purpose>", "of which consent")
        .choices(Object.values(Purpose.def.entries))
        .default("recording"),
    )
    .option("--language <language>", "the page opens in, like nl")
    .action(async (interactionId: string, options: LinkOptions) => {
      const { api, session, answer } = desk();
      const made = await api.read({
        path: pathOf(interactionId, "withdrawal-links"),
        shape: ShownLink,
        body: options,
        next: whereCallsAre,
      });
      const shown = { ...made, url: `${session.apiUrl}${made.path}` };
      answer(shown, () => linkText(shown));
    });
  withExamples(
    link,
    "tacet calls withdrawal-link 4f1c2d",
    "tacet calls withdrawal-link 4f1c2d --language nl --json",
  );
}

function addMinor(calls: Command, desk: OpenDesk): void {
  const minor = withMinorOptions(calls.command("minor")).action(
    async (interactionId: string, options: MinorOptions) => {
      const { basis, sign, authority, call } = options;
      const { api, answer } = desk();
      const found = await api.read({
        path: pathOf(interactionId, "minor"),
        shape: ShownMinor,
        body: {
          ...{ basis, authority },
          ...(sign === undefined ? {} : { signs: sign }),
          ...(call === undefined ? {} : { calls: call }),
        },
        next: whereCallsAre,
      });
      answer(found, () => minorText(found));
    },
  );
  withExamples(
    minor,
    "tacet calls minor 4f1c2d --basis said-so",
    "tacet calls minor 4f1c2d --basis guardian-told --authority custody-seen --call 5a2b3c 6d7e8f",
  );
}

const withMinorOptions = (command: Command): Command =>
  command
    .argument("<interaction>", "the interaction id")
    .description(
      "the caller is, or may be, under sixteen: erase the call's audio",
    )
    .addOption(
      oneOf("--basis", "how we know", Object.values(MinorBasis.def.entries)),
    )
    .addOption(
      new Option(
        "--sign <sign...>",
        "reason-to-believe: what was noticed; a young voice alone is not enough",
      ).choices(Object.values(MinorSign.def.entries)),
    )
    .addOption(
      new Option(
        "--authority <how>",
        "guardian-told: how you saw that they are parent or guardian",
      ).choices(Object.values(ParentalAuthority.def.entries)),
    )
    .option("--call <interaction...>", "guardian-told: other calls they name");

function addObjection(calls: Command, desk: OpenDesk): void {
  const objection = calls
    .command("objection")
    .argument("<interaction>", "the interaction id")
    .description(
      "an employee's objection (Art 21) prevails: erase the call's audio",
    )
    .addOption(oneOf("--verdict", "how it was weighed", ["upheld"]))
    .action(async (interactionId: string, body: { verdict: string }) => {
      const { api, answer } = desk();
      const ordered = await api.read({
        path: pathOf(interactionId, "objections"),
        shape: OrderedErasure,
        body,
        next: whereCallsAre,
      });
      answer(ordered, () => objectionText(ordered));
    });
  withExamples(
    objection,
    "tacet calls objection 4f1c2d --verdict upheld",
    "tacet calls objection 4f1c2d --verdict upheld --json",
  );
}

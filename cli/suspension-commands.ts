import { type Command, Option } from "commander";
import { SuspendedState } from "#schemas/suspension";
import { addSuspensionDecisions } from "./suspension-decisions.ts";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { addPlaceCommand } from "./place-command.ts";
import { progressOn } from "./progress.ts";
import { suspensionIdIn } from "./ids.ts";
import { exampleId } from "./suspension-shapes.ts";
import {
  type ShownSuspensionDetails,
  ShownSuspensionDetails as Details,
  ShownSuspensions,
} from "./suspension-shapes.ts";
import {
  progressText,
  suspensionDetailsText,
  suspensionsTable,
} from "./suspension-text.ts";

export type SuspensionType = "hold" | "restriction";

export function addSuspensionCommands(program: Command, desk: OpenDesk): void {
  const about = {
    hold: "holds of recordings for a matter, against expiry and erasure",
    restriction: "restrictions of processing (Art 18): stored, and not used",
  };
  for (const type of ["hold", "restriction"] as const) {
    const group = withExamples(
      program.command(`${type}s`).description(about[type]),
      `tacet ${type}s list`,
      `tacet ${type}s place --help`,
    );
    addList(group, desk, type);
    addShow(group, desk, type);
    addPlaceCommand(group, desk, type);
    addSuspensionDecisions(group, desk, type);
  }
}

function addList(group: Command, desk: OpenDesk, type: SuspensionType): void {
  const list = group
    .command("list")
    .description("those not released yet, or those released in a month")
    .option("--released <month>", "released in this month, YYYY-MM")
    .action(async ({ released }: { released?: string }) => {
      const { api, answer } = desk();
      const query = new URLSearchParams({
        type,
        ...(released === undefined ? {} : { released }),
      });
      const found = await api.read({
        path: `/suspensions?${query.toString()}`,
        shape: ShownSuspensions,
      });
      answer(found, () => suspensionsTable(found.suspensions, `No ${type}s.`));
    });
  withExamples(
    list,
    `tacet ${type}s list`,
    `tacet ${type}s list --released 2026-11`,
  );
}

type ShowOptions = { recordings?: string };

function addShow(group: Command, desk: OpenDesk, type: SuspensionType): void {
  const show = group
    .command("show")
    .argument("<id>", `the ${type}'s id`, suspensionIdIn)
    .description("one of them: progress, dates, what became of its recordings")
    .addOption(
      new Option(
        "--recordings <state>",
        "all of its recordings in this state (default: the first 200 of any)",
      ).choices(Object.values(SuspendedState.def.entries)),
    )
    .action(async (id: string, { recordings }: ShowOptions) => {
      const open = desk();
      const found =
        recordings === undefined
          ? await pageOf(open, id, {})
          : await wholeOf(open, id, recordings);
      open.answer(found, () => suspensionDetailsText(found));
    });
  withExamples(
    show,
    `tacet ${type}s show ${exampleId}`,
    `tacet ${type}s show ${exampleId} --recordings failed --json`,
  );
}

const pageOf = (
  { api }: Desk,
  id: string,
  query: Record<string, string>,
): Promise<ShownSuspensionDetails> => {
  const words = new URLSearchParams(query).toString();
  return api.read({
    path: `/suspensions/${id}${words === "" ? "" : `?${words}`}`,
    shape: Details,
    next: "The command list shows the ids of those not released yet.",
  });
};

/** Page after page, until the last. */
async function wholeOf(
  open: Desk,
  id: string,
  state: string,
): Promise<ShownSuspensionDetails> {
  const progress = progressOn(open.world.stderr);
  const first = await pageOf(open, id, { state });
  const recordings = [...first.recordings];
  let { after } = first;
  while (after !== null) {
    progress.show(`${progressText(first)}: ${String(recordings.length)} read`);
    const page = await pageOf(open, id, { state, after });
    recordings.push(...page.recordings);
    after = page.after;
  }
  progress.end();
  return { ...first, recordings, after };
}

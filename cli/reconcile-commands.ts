import type { Command } from "commander";
import { dayIn } from "./times.ts";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { addFindingsCommands } from "./findings-commands.ts";
import {
  ShownReconciliationDay,
  ShownReconciliations,
} from "./reconciliation-shapes.ts";
import {
  reconciliationsTable,
  reconciliationText,
} from "./reconciliation-text.ts";

export function addReconcileCommands(program: Command, desk: OpenDesk): void {
  const group = withExamples(
    program
      .command("reconcile")
      .description(
        "the daily comparison of what is expected and what is there",
      ),
    "tacet reconcile show",
    "tacet reconcile show 2026-11-24",
  );
  addShow(group, desk);
  addFindingsCommands(program, desk);
}

function addShow(group: Command, desk: OpenDesk): void {
  const show = group
    .command("show")
    .argument("[day]", "the day that was compared, YYYY-MM-DD in UTC", dayIn)
    .description("this month's comparisons, or one day's and its findings")
    .action(async (day: string | undefined) => {
      if (day === undefined) await showMonth(desk);
      else await showDay(desk, day);
    });
  withExamples(
    show,
    "tacet reconcile show",
    "tacet reconcile show 2026-11-24 --json",
  );
}

async function showMonth(desk: OpenDesk): Promise<void> {
  const { api, answer } = desk();
  const month = await api.read({
    path: "/reconciliations",
    shape: ShownReconciliations,
  });
  answer(month, () =>
    reconciliationsTable(
      month.reconciliations,
      `No reconciliations in ${month.month}.`,
    ),
  );
}

async function showDay(desk: OpenDesk, day: string): Promise<void> {
  const { api, answer } = desk();
  const shown = await api.read({
    path: `/reconciliations/${day}`,
    shape: ShownReconciliationDay,
    next: "tacet reconcile show lists this month's.",
  });
  answer(shown, () => reconciliationText(shown));
}

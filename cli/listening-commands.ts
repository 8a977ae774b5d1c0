import type { Command } from "commander";
import * as z from "zod/mini";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { staffIdIn } from "./ids.ts";
import { moment, table } from "./table.ts";
import { dayIn } from "./times.ts";

const text = z.optional(z.nullable(z.string()));
const ShownLine = z.looseObject({
  at: z.string(),
  door: z.string(),
  use: z.string(),
  staffId: text,
  purpose: text,
  recordingId: text,
  interactionId: text,
  verdict: z.string(),
  reasons: z.array(z.string()),
  heardSeconds: z.optional(z.number()),
});
const ShownLines = z.looseObject({
  listenings: z.array(ShownLine),
  next: z.optional(z.string()),
});
type Asked = { day?: string; staff?: string; call?: string };

/** One ledger of who listened, whichever door they took; for those who watch over listening. */
export function addListeningCommands(program: Command, desk: OpenDesk): void {
  const listening = withExamples(
    program
      .command("listening")
      .description("who listened, or wanted to, and why"),
    "tacet listening list --day 2026-11-30",
    "tacet listening list --call interaction-7 --json",
  );
  const list = listening
    .command("list")
    .description("the lines of a day, of one person on it, or of a call")
    .option("--day <day>", "in UTC (default: today)", dayIn)
    .option("--staff <id>", "one person's only", staffIdIn)
    .option("--call <interaction>", "all of a call's, whenever they were")
    .action(async (asked: Asked) => {
      const { api, answer } = desk();
      const query = new URLSearchParams(Object.entries(asked)).toString();
      const shown = await api.read({
        path: `/listenings${query === "" ? "" : `?${query}`}`,
        shape: ShownLines,
      });
      answer(shown, () => linesText(shown));
    });
  withExamples(
    list,
    "tacet listening list --day 2026-11-30 --staff local-supervisor",
    "tacet listening list --call interaction-7",
  );
}

const linesText = ({ listenings, next }: z.infer<typeof ShownLines>): string =>
  [
    table(
      ["at", "door", "use", "who", "purpose", "recording", "answer", "heard"],
      listenings.map((line) => [
        moment(line.at),
        line.door,
        line.use,
        line.staffId,
        line.purpose,
        line.recordingId ?? line.interactionId,
        line.verdict === "granted" ? "granted" : line.reasons.join(", "),
        line.heardSeconds === undefined
          ? undefined
          : `${String(line.heardSeconds)} s`,
      ]),
      "Nobody listened, or wanted to.",
    ),
    ...(next === undefined ? [] : ["There are more; ask with --json.\n"]),
  ].join("\n");

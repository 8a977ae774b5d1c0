import type { Command } from "commander";
import * as z from "zod/mini";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { listeningIdIn, recordingIdIn } from "./ids.ts";
import { numberIn } from "./number-in.ts";

const ShownHeard = z.looseObject({
  listeningId: z.string(),
  heardSeconds: z.number(),
});

const example =
  "tacet recordings heard 0b8e3f2a-5d0c-4c57-8a1e-5f0d6c7b8a90 5a1de7c4-6f0f-4f0a-8a51-2f1d0c9b7e10 --seconds 187";

/** A link says that somebody could hear; how much they did, they say. */
export function addHeardCommand(recordings: Command, desk: OpenDesk): void {
  const heard = recordings
    .command("heard")
    .argument("<recording>", "the recording's id", recordingIdIn)
    .argument("<listening>", "the listening's id", listeningIdIn)
    .description("say how much of a recording you heard")
    .requiredOption(
      "--seconds <seconds>",
      "so far, by the player; no more than went by since the play",
      numberIn,
    )
    .action(
      async (id: string, listening: string, body: { seconds: number }) => {
        const { api, answer } = desk();
        const said = await api.read({
          path: `/recordings/${id}/plays/${listening}/heard`,
          shape: ShownHeard,
          body: { seconds: body.seconds },
          next: "tacet recordings play gives a listening of your own.",
        });
        answer(said, () => `Heard: ${String(said.heardSeconds)} s.\n`);
      },
    );
  withExamples(heard, example, `${example} --json`);
}

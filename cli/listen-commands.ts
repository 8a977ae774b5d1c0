import { resolve } from "node:path";
import { type Command, Option } from "commander";
import * as z from "zod/mini";
import { ListeningPurpose } from "#schemas/grant";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { addHeardCommand } from "./heard-command.ts";
import { recordingIdIn } from "./ids.ts";
import { mustBeFree } from "./must-be-free.ts";
import { oneOf } from "./one-of.ts";
import { saveLink } from "./save-link.ts";
import { moment, rows } from "./table.ts";

const ShownListening = z.looseObject({
  listeningId: z.string(),
  url: z.string(),
  expiresAt: z.string(),
});

/** What names the matter behind each circumstance that is one. */
const references: Readonly<Record<string, string>> = {
  request: "requestId",
  hold: "suspensionId",
  disclosure: "disclosureId",
};
const circumstances = ["quality", "probation", "contract"].concat(
  Object.keys(references),
);
type Wish = { purpose: string; circumstance: string; matter?: string };

const example =
  "tacet recordings play 0b8e3f2a-5d0c-4c57-8a1e-5f0d6c7b8a90 --purpose";

/** Who hears says why; it is written down before there is a link, and when it is refused, too. */
export function addListenCommands(recordings: Command, desk: OpenDesk): void {
  addPlay(recordings, desk);
  addHeardCommand(recordings, desk);
  addDownload(recordings, desk);
}

function addPlay(recordings: Command, desk: OpenDesk): void {
  const play = wishOf(recordings.command("play"))
    .description("a link of minutes to hear a recording; why is written down")
    .action(async (id: string, wish: Wish) => {
      const open = desk();
      const heard = await asked(open, `/recordings/${id}/plays`, wish);
      open.answer(heard, () =>
        [
          rows([
            ["listening", heard.listeningId],
            ["opens until", moment(heard.expiresAt)],
          ]),
          `\n${heard.url}\n\nOpen it in a player. Whoever has this link can hear the call: hand it to nobody.\nThen say how much you heard: tacet recordings heard ${id} ${heard.listeningId} --seconds S\n`,
        ].join(""),
      );
    });
  withExamples(
    play,
    `${example} service-quality --circumstance quality`,
    `${example} subject-request --circumstance request --matter 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11`,
  );
}

function addDownload(recordings: Command, desk: OpenDesk): void {
  const download = wishOf(recordings.command("download"))
    .description("save a recording as a file; granted to few, and rarely")
    .requiredOption("--out <file>", "where to")
    .action(async (id: string, { out, ...wish }: Wish & { out: string }) => {
      const open = desk();
      const file = resolve(open.world.cwd, out);
      mustBeFree(file, "--out");
      const given = await asked(open, `/recordings/${id}/downloads`, wish);
      const bytes = await saveLink(open.world, given.url, file);
      open.answer(
        { file, bytes, listeningId: given.listeningId },
        () =>
          `${file}\n${String(bytes)} bytes. It is somebody's voice: delete it when the purpose is over.\n`,
      );
    });
  withExamples(
    download,
    `${example.replace("play", "download")} training --circumstance quality --out call.mp3`,
    `${example.replace("play", "download")} legal-claim --circumstance hold --matter 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --out call.mp3`,
  );
}

const wishOf = (command: Command): Command =>
  command
    .argument("<recording>", "the recording's id", recordingIdIn)
    .addOption(oneOf("--purpose", "what for", ListeningPurpose.options))
    .addOption(oneOf("--circumstance", "what gives rise to it", circumstances))
    .addOption(
      new Option(
        "--matter <id>",
        "of the request, hold or disclosure that asks for it",
      ),
    );

function asked({ api }: Desk, path: string, wish: Wish) {
  const { purpose, circumstance: kind, matter } = wish;
  const reference = references[kind];
  if ((reference === undefined) !== (matter === undefined))
    throw new Failure(
      "bad-input",
      reference === undefined
        ? `${kind} is no matter; leave --matter out.`
        : `Say by --matter which ${kind} asks for it.`,
      { next: "Add --help to see two examples." },
    );
  const circumstance =
    reference === undefined ? { kind } : { kind, [reference]: matter };
  return api.read({
    path,
    shape: ShownListening,
    body: { purpose, circumstance },
    next: "tacet recordings lists them.",
  });
}

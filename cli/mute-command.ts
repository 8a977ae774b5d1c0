import { type Command, InvalidArgumentError } from "commander";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { recordingIdIn, requestIdIn } from "./ids.ts";
import { ShownAudioReview } from "./request-shapes.ts";
import { mutedText } from "./review-text.ts";

type MuteOptions = {
  from?: number[];
  to?: number[];
  none?: true;
  channel?: number;
};

const example =
  "tacet requests mute 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 0b8e3f2a-5d0c-4c57-8a1e-5f0d6c7b8a90";

export function addMuteCommand(requests: Command, desk: OpenDesk): void {
  const mute = requests
    .command("mute")
    .argument("<request>", "the request's id", requestIdIn)
    .argument("<recording>", "the recording's id", recordingIdIn)
    .description("say what of a recording its subject must not hear")
    .option("--from <seconds...>", "a mute begins; once for each --to", add)
    .option("--to <seconds...>", "a mute ends", add)
    .option("--none", "heard, and there is nothing to mute")
    .option("--channel <1|2>", "where the customer is heard", Number)
    .action(async (id: string, recording: string, options: MuteOptions) => {
      await put(desk(), `/requests/${id}/recordings/${recording}/mutes`, {
        mutes: mutesOf(options),
        ...(options.channel === undefined
          ? {}
          : { contactChannel: options.channel }),
      });
    });
  withExamples(
    mute,
    `${example} --from 12.5 --to 14.2 --from 60 --to 61`,
    `${example} --none --channel 1`,
  );
}

async function put(
  { api, answer }: Desk,
  path: string,
  body: object,
): Promise<void> {
  const review = await api.read({
    path,
    method: "PUT",
    shape: ShownAudioReview,
    body,
    next: "tacet requests show ID lists the recordings to hear.",
  });
  answer(review, () => `Muted: ${mutedText(review)}.\n`);
}

/** Said or confirmed to be nothing, never nothing by being left out. */
function mutesOf({ from = [], to = [], none }: MuteOptions) {
  const isPaired = from.length === to.length;
  const isOneOfBoth = (none === true) === (from.length === 0);
  if (!isPaired || !isOneOfBoth)
    throw new Failure(
      "bad-input",
      "Say each mute by --from and --to, or --none: heard, and nothing to mute.",
      { next: "tacet requests show ID lists the recordings to hear." },
    );
  return from.map((start, index) => ({
    fromMs: milliseconds(start),
    toMs: milliseconds(to[index] ?? NaN),
  }));
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000);

function add(text: string, before: number[] | undefined): number[] {
  const seconds = Number(text);
  if (text.trim() === "" || !Number.isFinite(seconds) || seconds < 0)
    throw new InvalidArgumentError("It must be seconds, like 12.5.");
  return [...(before ?? []), seconds];
}

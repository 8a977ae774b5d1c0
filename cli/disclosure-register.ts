import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { AskedHow } from "#schemas/disclosure";
import type { OpenDesk } from "./desk.ts";
import { ShownDisclosure } from "./disclosure-shapes.ts";
import { disclosureText } from "./disclosure-text.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { recordingIdIn } from "./ids.ts";
import { oneOf } from "./one-of.ts";
import { dayIn } from "./times.ts";

const exampleRecording = "3a1e0c52-3a3e-4f0b-9a55-0c1f6f1f2f55";

type Options = {
  entity: string;
  authority: string;
  country: string;
  how: string;
  received: string;
  reference?: string;
  paper?: string;
  law?: string;
  compelled?: true;
  necessity?: string;
  compatibility?: string;
  treaty?: string;
  inquiry?: true;
  gagUntil?: string;
  extract?: Part[];
  whole?: Part[];
  why?: string;
};
type Part = { recordingId: string; fromMs?: number; toMs?: number };

/** What an authority asked for. The paper stays where it is: only its digest is sent. */
export function addRegisterDisclosure(
  disclosures: Command,
  desk: OpenDesk,
): void {
  const register = withPaper(
    disclosures
      .command("register")
      .description("take down what an authority asked for, and on which law")
      .requiredOption("--entity <entity>", "whose recordings, like be-2")
      .requiredOption("--authority <id>", "as the settings name it")
      .requiredOption("--country <country>", "where it sits, like BE")
      .addOption(oneOf("--how", "how it asked", AskedHow.options))
      .requiredOption("--received <day>", "the day it came", dayIn),
  ).action(async (options: Options) => {
    const { world, api, answer } = desk();
    const disclosure = await api.read({
      path: "/disclosures",
      shape: ShownDisclosure,
      body: bodyOf(options, world.cwd),
    });
    answer(disclosure, () => disclosureText(disclosure));
  });
  withExamples(
    register,
    `tacet disclosures register --entity be-2 --authority authority --country BE --how court-order --received 2026-11-24 --reference 1234/P/2026 --paper order.pdf --law "Art. 46bis" --compelled --necessity "Only this call can show who gave the instruction." --extract ${exampleRecording}:61-95`,
    "tacet disclosures register --entity be-2 --authority authority --country BE --how informal --received 2026-11-24",
  );
}

const withPaper = (command: Command): Command =>
  command
    .option("--reference <sign>", "the request's own sign")
    .option("--paper <file>", "the written request; only its digest is sent")
    .option("--law <provision>", "the law that empowers it to ask")
    .option("--compelled", "that law compels us: compatible by itself (R34)")
    .option("--necessity <words>", "why it is necessary; sealed")
    .option("--compatibility <words>", "why its purpose is compatible; sealed")
    .option("--treaty <treaty>", "of a third country's authority (Art 48)")
    .option("--inquiry", "a particular inquiry: no recipient (Art 4(9))")
    .option("--gag-until <day>", "last day not to tell the person", dayIn)
    .option(
      "--extract <recording:from-to>",
      "a recording and the seconds that are needed; repeatable",
      extractIn,
    )
    .option("--whole <recording>", "all of a recording; repeatable", wholeIn)
    .option("--why <words>", "why the whole is needed");

function extractIn(text: string, before: Part[] = []): Part[] {
  const [, id = "", from = "", to = ""] =
    /^([^:]+):(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (to === "")
    throw new InvalidArgumentError(
      "It must be a recording's id and seconds, like ID:61-95.",
    );
  const milliseconds = (seconds: string) => Math.round(Number(seconds) * 1000);
  return [
    ...before,
    {
      recordingId: recordingIdIn(id),
      fromMs: milliseconds(from),
      toMs: milliseconds(to),
    },
  ];
}

const wholeIn = (text: string, before: Part[] = []): Part[] => [
  ...before,
  { recordingId: recordingIdIn(text) },
];

function bodyOf(options: Options, cwd: string): unknown {
  const { entity, authority, country, how, received } = options;
  const asked = {
    ...{ entityId: entity, recipientId: authority, country, how },
    receivedOn: received,
  };
  if (how === "informal") return asked;
  const { reference, law, compelled, necessity, compatibility } = options;
  const { treaty, inquiry, gagUntil, extract = [], whole = [] } = options;
  return {
    ...asked,
    ...{ reference, provision: law, compelled: compelled === true },
    ...{ necessity, compatibility, treaty, gagUntil },
    particularInquiry: inquiry,
    sha256: digestOf(options.paper, cwd),
    parts: [
      ...extract,
      ...whole.map((one) => ({ ...one, wholeBecause: options.why })),
    ],
  };
}

function digestOf(paper: string | undefined, cwd: string): string {
  if (paper === undefined)
    throw new Failure("bad-input", "Say which paper the request is: --paper.", {
      next: "What nobody wrote is --how informal, and is refused (R34).",
    });
  try {
    return createHash("sha256")
      .update(readFileSync(resolve(cwd, paper)))
      .digest("hex");
  } catch {
    throw new Failure("bad-input", `${paper} cannot be read.`, {
      next: "Give the file of the written request: --paper order.pdf",
    });
  }
}

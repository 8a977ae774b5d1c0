import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import {
  BeyondCap,
  HoldGround,
  mostNamed,
  RestrictionGround,
} from "#schemas/suspension";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { oneOf } from "./one-of.ts";
import { progressOn } from "./progress.ts";
import type { SuspensionType } from "./suspension-commands.ts";
import { dayIn, instantIn } from "./times.ts";
import { ShownSuspension } from "./suspension-shapes.ts";
import { suspensionText } from "./suspension-text.ts";

type PlaceOptions = {
  ground: string;
  reviewBy: string;
  matter?: string;
  beyondCap?: string;
  request?: string;
  owner?: string;
  call?: string[];
  recording?: string[];
  calls?: string;
  recordings?: string;
  phone?: string;
  from?: string;
  until?: string;
};

const grounds = {
  hold: Object.values(HoldGround.def.entries),
  restriction: Object.values(RestrictionGround.def.entries),
};

export function addPlaceCommand(
  group: Command,
  desk: OpenDesk,
  type: SuspensionType,
): void {
  const place = withScope(withTerms(group.command("place"), type))
    .description("register it; sweeps place it within minutes")
    .action(async (options: PlaceOptions) => {
      await placeAll(desk(), type, options);
    });
  const terms =
    type === "hold"
      ? "--matter MATTER-7 --ground legal-claim"
      : "--ground needed-by-subject";
  withExamples(
    place,
    `tacet ${type}s place ${terms} --review-by 2027-01-31 --call 4f1c2d`,
    `tacet ${type}s place ${terms} --review-by 2027-01-31 --recordings ids.txt`,
  );
}

function withTerms(command: Command, type: SuspensionType): Command {
  const about = "why: one of the law's grounds";
  const terms = command
    .addOption(oneOf("--ground", about, grounds[type]))
    .requiredOption("--review-by <date>", "YYYY-MM-DD", dayIn)
    .option("--owner <staff>", "who answers for it (default: you)");
  return type === "hold"
    ? terms
        .requiredOption("--matter <id>", "the case's id, ours or theirs")
        .addOption(
          new Option(
            "--beyond-cap <ground>",
            "why it may pass what a territory allows at most",
          ).choices(Object.values(BeyondCap.def.entries)),
        )
    : terms.option("--request <id>", "the request it belongs to");
}

const withScope = (command: Command): Command =>
  command
    .option("--call <interaction...>", "all recordings of these calls")
    .option("--recording <id...>", "these recordings")
    .option("--calls <file>", "a file of interaction ids, one a line")
    .option("--recordings <file>", "a file of recording ids, one a line")
    .option("--phone <number>", "calls of a number, with --from and --until")
    .option("--from <instant>", "with its zone", instantIn)
    .option("--until <instant>", "with its zone", instantIn);

/** The first thousand ids make the suspension, the rest are added to it. */
async function placeAll(
  open: Desk,
  type: SuspensionType,
  options: PlaceOptions,
): Promise<void> {
  const { api, world, answer } = open;
  const [first, ...more] = scopesOf(world.cwd, options);
  let suspension = await api.read({
    path: "/suspensions",
    shape: ShownSuspension,
    headers: { "idempotency-key": randomUUID() },
    body: { ...termsOf(type, options), scope: first },
  });
  const progress = progressOn(world.stderr);
  for (const [position, scope] of more.entries()) {
    progress.show(
      `${String((position + 1) * mostNamed)} ids named in ${suspension.suspensionId}`,
    );
    suspension = await api.read({
      path: `/suspensions/${suspension.suspensionId}/additions`,
      shape: ShownSuspension,
      body: { scope },
    });
  }
  progress.end();
  answer(suspension, () => suspensionText(suspension));
}

const termsOf = (
  type: SuspensionType,
  { ground, reviewBy, matter, beyondCap, request, owner }: PlaceOptions,
) => ({
  type,
  ground,
  reviewBy,
  ...(matter === undefined ? {} : { matterId: matter }),
  ...(beyondCap === undefined ? {} : { beyondCap }),
  ...(request === undefined ? {} : { requestId: request }),
  ...(owner === undefined ? {} : { owner }),
});

function scopesOf(cwd: string, options: PlaceOptions): object[] {
  const { phone, from, until } = options;
  const recordingIds = idsOf(cwd, options.recording, options.recordings);
  const interactionIds = idsOf(cwd, options.call, options.calls);
  const scopes = [
    ...inParts(recordingIds).map((part) => ({
      kind: "recordings",
      recordingIds: part,
    })),
    ...inParts(interactionIds).map((part) => ({
      kind: "calls",
      interactionIds: part,
    })),
    ...(phone === undefined
      ? []
      : [{ kind: "subject", phoneNumber: phone, from, until }]),
  ];
  if (scopes.length > 0) return scopes;
  throw new Failure("bad-input", "Say what it covers.", {
    next: "Give --call, --recording, --calls, --recordings, or --phone with --from and --until.",
  });
}

function idsOf(
  cwd: string,
  named: string[] = [],
  file: string | undefined,
): string[] {
  const listed = file === undefined ? [] : linesOf(resolve(cwd, file));
  return [...new Set([...named, ...listed])];
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, "utf8")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  } catch (cause) {
    throw new Failure("bad-input", `${path} cannot be read.`, {
      next: "Give a file of ids, one a line.",
      cause,
    });
  }
}

const inParts = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / mostNamed) }, (_, part) =>
    ids.slice(part * mostNamed, (part + 1) * mostNamed),
  );

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { type Anchored, type ChainEnd, checkChain } from "./audit-chain.ts";
import { anchorsIn, namesIn, segmentsIn } from "./audit-folder.ts";
import { answerOn, globalsOf } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { progressOn } from "./progress.ts";
import { keysIn, type StatementKey } from "./statement-keys.ts";
import type { World } from "./world.ts";

type Asked = { key: string; anchors?: string };

/** Needs a folder and a key, and no Tacet: whoever doubts us can run it (R68, T96). */
export function addAuditVerify(
  group: Command,
  program: Command,
  world: World,
): void {
  const command = group
    .command("verify")
    .argument("<folder>", "a fetched audit store")
    .requiredOption("--key <file>", "the public key, as PEM or JWK")
    .option(
      "--anchors <folder>",
      "anchors kept elsewhere, beside those in the folder",
    )
    .description(
      "prove offline that no record was changed, moved, left out or added",
    )
    .action((folder: string, asked: Asked) =>
      verify(world, program, { ...asked, folder }),
    );
  withExamples(
    command,
    "tacet audit verify audit --key tacet-keys.json",
    "tacet audit verify audit --key tacet.pem --anchors kept-elsewhere --json",
  );
}

async function verify(
  world: World,
  program: Command,
  { folder, key, anchors: elsewhere }: Asked & { folder: string },
): Promise<void> {
  const place = placeOf(world, folder);
  const anchors = anchorsIn(
    [
      join(place, "anchors"),
      ...(elsewhere === undefined ? [] : [resolve(world.cwd, elsewhere)]),
    ],
    keysOf(world, key),
  );
  const progress = progressOn(world.stderr);
  const found = await checkChain(segmentsIn(place), anchors, (records) => {
    progress.show(`${String(records)} records`);
  });
  progress.end();
  const answer = answerOn(world, globalsOf(program));
  if ("fault" in found) {
    if (globalsOf(program).json === true)
      answer({ verified: false, ...found }, () => "");
    const where =
      found.file === "" ? "" : ` (${found.file}, line ${String(found.line)})`;
    throw new Failure("not-so", `Not proven. ${found.says}${where}`, {
      next: "Everything before it is proven. Keep the folder as it is, fetch the store again, and treat a second such answer as an incident.",
    });
  }
  const anchored = anchors
    .toSorted((one, other) => one.last - other.last)
    .at(-1);
  answer({ verified: true, ...found, anchored: anchored ?? null }, () =>
    proven(found, anchored),
  );
}

const proven = (
  { records, segments, head, repeated, atOdds }: ChainEnd,
  anchored: Anchored | undefined,
): string =>
  [
    `Proven: ${String(records)} records in ${String(segments)} objects, each as it was written and in its place.`,
    `The chain ends with ${head}.`,
    ...(repeated === 0 ? [] : [saidAgain(repeated)]),
    ...(atOdds.length === 0 ? [] : [saidOtherwise(atOdds)]),
    anchored === undefined
      ? "No anchor was given: whether something was cut off the end, this cannot tell."
      : `Up to record ${String(anchored.last)} that is signed, on ${anchored.day}. Of what came after, this cannot tell whether something was cut off.`,
    "",
  ].join("\n");

const saidAgain = (count: number): string =>
  `Records that say again what one of the same day said: ${String(count)}. The ledger's stream came again; nothing else follows from it.`;

const saidOtherwise = (seqs: readonly number[]): string =>
  `Records that say something else of an item's revision than one of the same day: ${String(seqs.length)}, the first is ${String(seqs[0])}. A restored ledger explains that; where none was restored, somebody told the writer what was not so.`;

function placeOf({ cwd }: World, folder: string): string {
  const place = resolve(cwd, folder);
  if (existsSync(place) && namesIn(join(place, "chain"), ".ndjson").length > 0)
    return place;
  throw new Failure("bad-input", `${folder} holds no audit chain.`, {
    next: "tacet audit fetch FOLDER makes one; with the security role, aws s3 sync does.",
  });
}

function keysOf({ cwd }: World, file: string): StatementKey[] {
  const path = resolve(cwd, file);
  const keys = existsSync(path) ? keysIn(readFileSync(path, "utf8")) : [];
  if (keys.length > 0) return keys;
  throw new Failure("bad-input", `${file} holds no public key on P-256.`, {
    next: "Give a PEM or JWK file, like the one tacet keys --save makes.",
  });
}

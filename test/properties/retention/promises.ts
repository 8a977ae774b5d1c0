import type { Instant } from "#schemas/instant";
import { type Expected, mayGo, type Model, mustGo } from "./model.ts";
import type { Vault } from "./vault.ts";

/** What was promised of a recording and is not so. */
class BrokenPromise extends Error {
  readonly code = "broken-promise";
}

type Found = { there: boolean; locked: boolean; state: string };

async function findAll({ embedded, planted }: Vault): Promise<Found[]> {
  const versions = embedded.s3.listVersions("recordings");
  const items = await embedded.ledger.readMany(planted.map(({ key }) => key));
  return planted.map(({ version }) => {
    const stored = versions.find((one) => one.versionId === version.versionId);
    const item = items.find(
      (one) => one.kind === "recording" && one.recordingId === version.key,
    );
    return {
      there: stored !== undefined,
      locked: stored?.held === true,
      state: item?.kind === "recording" ? item.state : "unknown",
    };
  });
}

/** After whatever happened: none gone or begun with too early, no hold lost, and no lock left behind. */
export async function expectNoneTooEarly(
  model: Model,
  vault: Vault,
): Promise<void> {
  const found = await findAll(vault);
  const broken = model.recordings.flatMap((expected, position) => {
    const one = found[position];
    return one === undefined ? [] : tooEarly(expected, one, model.now);
  });
  if (broken.length > 0) throw new BrokenPromise(broken.join("; "));
}

function tooEarly(expected: Expected, found: Found, now: Instant): string[] {
  const { keepers, unsure, dueAt } = expected;
  const of = `${[...keepers].join(" and ") || "nobody"} keeps it, due ${dueAt}, now ${now}`;
  const must = !mayGo(expected, now);
  return [
    ...(must && !found.there ? [`gone too early: ${of}`] : []),
    ...(must && found.state !== "kept"
      ? [`${found.state} too early: ${of}`]
      : []),
    ...(keepers.size > 0 && !found.locked ? [`hold lost: ${of}`] : []),
    ...(keepers.size + unsure.size === 0 && found.locked
      ? [`lock left behind: ${of}`]
      : []),
  ];
}

/** After a sweep that ran to its end: whatever had to go is gone at both places, and the ledger says so. */
export async function expectNoneOverdue(
  model: Model,
  vault: Vault,
): Promise<void> {
  if (!model.recordings.some((one) => mustGo(one, model.now) && !one.gone))
    return;
  const found = await findAll(vault);
  const broken = model.recordings.flatMap((expected, position) => {
    const one = found[position];
    const atPlatform = vault.planted[position];
    if (one === undefined || !mustGo(expected, model.now)) return [];
    expected.gone = true;
    return [
      ...(one.there ? [`overdue: ${expected.ordered ?? expected.dueAt}`] : []),
      ...(one.state === "erased"
        ? []
        : [`gone, but the ledger says ${one.state}`]),
      ...(atPlatform !== undefined &&
      vault.platform.has(atPlatform.recording.platformRecordingId)
        ? ["still at the platform"]
        : []),
    ];
  });
  if (broken.length > 0) throw new BrokenPromise(broken.join("; "));
}

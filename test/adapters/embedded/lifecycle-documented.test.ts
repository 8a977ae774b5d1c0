import { plainBuckets } from "#adapters/embedded/bucket-settings";
import type { LifecycleRule } from "#adapters/embedded/lifecycle-rule";
import { openEmbedded, type Embedded } from "#adapters/embedded/open-embedded";
import { VersionId } from "#schemas/ids";
import { expect, onTestFinished, test } from "vitest";
import { bodyOf } from "#test/contracts/bodies";
import { at } from "#test/contracts/ledger-items";
import { type Case, cases, type Happening } from "./lifecycle-cases.ts";

test.each(cases)(
  "the embedded bucket does as AWS documents: $documented",
  async ({ page, rules, happens, leaves }) => {
    expect(await whatIsLeft(rules, happens), page).toEqual(leaves);
  },
);

async function whatIsLeft(
  rules: readonly LifecycleRule[],
  happens: Case["happens"],
): Promise<string[]> {
  const embedded = openEmbedded({
    buckets: {
      ...plainBuckets,
      recordings: { ...plainBuckets.recordings, lifecycle: rules },
    },
    frozenAt: at("2026-01-01T00:00:00.000Z"),
  });
  onTestFinished(() => {
    embedded.close();
  });
  const names = new Map<string, string>();
  for (const [when, what] of happens) {
    embedded.clock.set(at(`${when}:00.000Z`));
    await happen(embedded, what, names);
  }
  return embedded.s3
    .listVersions("recordings")
    .map(({ versionId, marker, held }) =>
      marker
        ? "marker"
        : `${names.get(versionId) ?? "?"}${held ? " held" : ""}`,
    );
}

async function happen(
  embedded: Embedded,
  what: Happening,
  names: Map<string, string>,
): Promise<void> {
  const { objects, s3 } = embedded;
  const [act = "", name] = what.split(" ");
  if (act === "put") {
    const { versionId } = await objects.put(
      "recordings",
      "key",
      bodyOf("audio"),
      "audio/mpeg",
    );
    names.set(versionId ?? "", `v${names.size + 1}`);
  } else if (act === "lifecycle") s3.runLifecycle(embedded.now());
  else if (name === undefined) s3.deleteCurrent("recordings", "key");
  else await actOn(embedded, act, versionNamed(embedded, name, names));
}

function versionNamed(
  { s3 }: Embedded,
  name: string,
  names: Map<string, string>,
) {
  const found = s3
    .listVersions("recordings")
    .find(({ marker, versionId }) =>
      marker ? name === "marker" : names.get(versionId) === name,
    );
  return { key: "key", versionId: VersionId.parse(found?.versionId) };
}

async function actOn(
  { objects }: Embedded,
  act: string,
  version: ReturnType<typeof versionNamed>,
): Promise<void> {
  if (act === "delete") await objects.deleteVersions("recordings", [version]);
  else await objects.hold(version, act === "hold");
}

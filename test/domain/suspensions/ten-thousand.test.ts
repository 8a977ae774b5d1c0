import { expect, test } from "vitest";
import type { Ports } from "#domain/ports";
import { placeSuspensions } from "#domain/suspensions/place-suspensions";
import { suspensionPartition } from "#domain/ledger/suspension-keys";
import { plusDays, plusMinutes } from "#domain/time/instant";
import type { SuspensionId } from "#schemas/ids";
import type { Suspended } from "#schemas/suspension";
import { aRecording } from "#test/contracts/ledger-items";
import { type Office, opening, openOffice } from "#test/builders/office";
import { aHold, begun, extend, suspensionIn } from "#test/builders/suspensions";

const total = 10_000;
const namedAtOnce = 1000;
const mostInHand = 1000;

/** All at once, so that the store commits them in few groups. */
const plant = (office: Office): Promise<string[]> =>
  Promise.all(Array.from({ length: total }, () => plantOne(office)));

async function plantOne(office: Office): Promise<string> {
  const recording = aRecording({ dueAt: plusDays(opening, 30) });
  const { recordingId } = recording;
  const { versionId } = await office.objects.put(
    "recordings",
    recordingId,
    (async function* () {
      yield await Promise.resolve(new Uint8Array([1]));
    })(),
    "audio/mpeg",
  );
  await office.ledger.append({
    ...recording,
    ...(versionId === undefined ? {} : { versionId }),
  });
  return recordingId;
}

const partOf = (ids: readonly string[], part: number) => ({
  kind: "recordings",
  recordingIds: ids.slice(part * namedAtOnce, (part + 1) * namedAtOnce),
});

/** The process dies at a call, and whatever it still asks for fails; `most` is what it ever had or wrote in one call. */
function dyingAt(office: Office, call: number) {
  const seen = { calls: 0, most: 0 };
  const alive = async <Result>(act: () => Promise<Result>) => {
    seen.calls += 1;
    if (seen.calls >= call) throw new Error("the process died");
    return act();
  };
  const sized = (count: number) => {
    seen.most = Math.max(seen.most, count);
  };
  const { ledger, objects } = office;
  const dying: Pick<Ports, "ledger" | "notifier"> & {
    objects: Pick<Ports["objects"], "hold">;
  } = {
    notifier: office.notifier,
    objects: { hold: (version, on) => alive(() => objects.hold(version, on)) },
    ledger: {
      ...ledger,
      append: (item) => alive(() => ledger.append(item)),
      read: (key) => alive(() => ledger.read(key)),
      readPage: (partition, page) =>
        alive(async () => {
          const read = await ledger.readPage(partition, page);
          sized(read.items.length);
          return read;
        }),
      replace: (items) => {
        sized(items.length);
        return alive(() => ledger.replace(items));
      },
    },
  };
  return { ports: dying, seen };
}

/** Every recording of a suspension as its items say, read outside the product's pages. */
async function itemsOf({ ledger }: Office, id: SuspensionId) {
  const items = await ledger.readPartition(suspensionPartition(id));
  return items.filter((item): item is Suspended => item.kind === "suspended");
}

test("ten thousand recordings are placed in pages, through deaths, and counted exactly (T15)", async () => {
  const office = openOffice();
  const ids = await plant(office);
  const id = await begun(office, aHold(partOf(ids, 0)));
  for (let part = 1; part < total / namedAtOnce; part += 1)
    expect((await extend(office, id, partOf(ids, part))).status).toBe(202);

  let most = 0;
  for (const [run, death] of [7, 1500, 9400, 5000, 7999, 3, 6001].entries()) {
    const { ports, seen } = dyingAt(office, death);
    const swept = await placeSuspensions(ports, plusMinutes(opening, run));
    expect(swept.failures).not.toEqual([]);
    most = Math.max(most, seen.most);
  }
  expect((await suspensionIn(office, id)).state).toBe("placing");
  for (let minute = 10; minute < 40; minute += 1) {
    const { ports, seen } = dyingAt(office, Infinity);
    await placeSuspensions(ports, plusMinutes(opening, minute));
    most = Math.max(most, seen.most);
  }

  expect(most).toBeLessThanOrEqual(mostInHand);
  expect(await suspensionIn(office, id)).toMatchObject({
    state: "in-force",
    named: total,
    counts: { found: total, held: total, failed: 0, unknown: 0, "none-yet": 0 },
  });
  const items = await itemsOf(office, id);
  expect(new Set(items.map(({ recordingId }) => recordingId)).size).toBe(total);
  expect(items.every(({ state }) => state === "held")).toBe(true);
  for (const recordingId of ids) {
    const [recording] = await office.ledger.find(
      "alias",
      `recording#${recordingId}`,
    );
    expect(recording).toMatchObject({ keepers: [{ by: "hold", id }] });
  }
  const versions = office.s3.listVersions("recordings");
  const refused = await office.objects.deleteVersions(
    "recordings",
    versions.map(({ key, versionId }) => ({ key, versionId })),
  );
  expect(refused).toHaveLength(total);
}, 120_000);

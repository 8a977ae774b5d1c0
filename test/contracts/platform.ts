import type { Platform, PlatformCall } from "#domain/ports";
import type { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";
import { Instant, LegalDate } from "#schemas/instant";
import { beforeEach, describe, expect, test } from "vitest";
import { textOf } from "./bodies.ts";

export type OpenedPlatform = {
  platform: Platform;
  interactionId: InteractionId;
  callId: CallId;
  /** Gives the call, which the platform knows, so many recordings; their ids in order. */
  record(count: number): PlatformRecordingId[];
  /** Ends so many calls on `reportedDay`, which the platform's report will tell; their ids in order. */
  end(count: number): CallId[];
  /** So many plays at `playedAt` by this user inside the platform, two hours ago by now; the recordings' ids. */
  play(count: number, userId: string): PlatformRecordingId[];
  /** From now on nothing is answered. */
  fail(): Promise<void>;
};
/** A day of calls that nothing else happens on. */
export const reportedDay = LegalDate.parse("2026-06-01");
/** A moment of an hour in which nothing else is heard. */
export const playedAt = Instant.parse("2026-06-01T08:30:00.000Z");
const hourOfPlays = {
  from: Instant.parse("2026-06-01T08:00:00.000Z"),
  to: Instant.parse("2026-06-01T09:00:00.000Z"),
};
type Opened = () => OpenedPlatform;

/** What every platform promises; who opens one closes it after the test. */
export function platformContract(
  name: string,
  open: () => Promise<OpenedPlatform>,
): void {
  describe(`platform: ${name}`, () => {
    let opened: OpenedPlatform;
    beforeEach(async () => {
      opened = await open();
    });
    listing(() => opened);
    finding(() => opened);
    playing(() => opened);
    forgetting(() => opened);
    reporting(() => opened);
    telling(() => opened);
    failing(() => opened);
  });
}

function one({ record }: OpenedPlatform): PlatformRecordingId {
  const [id] = record(1);
  if (id === undefined) throw new RangeError("nothing was recorded");
  return id;
}

function listing(opened: Opened): void {
  test("every recording of a call is listed, however many pages it takes", async () => {
    const { platform, callId, record } = opened();
    const ids = record(5);
    const listed = await platform.listRecordings(callId);
    expect(listed.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(listed.map((each) => each.callId)).toEqual(ids.map(() => callId));
  });

  test("a call without recordings so far has an empty list", async () => {
    const { platform, callId, record } = opened();
    record(0);
    expect(await platform.listRecordings(callId)).toEqual([]);
  });
}

function finding(opened: Opened): void {
  test("a recording is found until its deletion was asked for, and its neighbours after", async () => {
    const { platform, interactionId, callId, record } = opened();
    const [id, neighbour] = record(2);
    if (id === undefined || neighbour === undefined)
      throw new RangeError("there are two");
    expect(await platform.findRecording(id)).toMatchObject({ id, callId });
    await platform.requestDeletion(interactionId, id);
    expect(await platform.findRecording(id)).toBeUndefined();
    expect(await platform.findRecording(neighbour)).toMatchObject({
      id: neighbour,
    });
  });

  test("asking twice for a deletion is the same as once", async () => {
    const { platform, interactionId } = opened();
    const id = one(opened());
    await platform.requestDeletion(interactionId, id);
    await platform.requestDeletion(interactionId, id);
    expect(await platform.findRecording(id)).toBeUndefined();
  });
}

function playing(opened: Opened): void {
  test("a recording's audio is opened, and is audio", async () => {
    const { platform } = opened();
    const media = await platform.openMedia(one(opened()));
    if (media.outcome !== "opened") throw new Error(media.outcome);
    expect(media.contentType).toBe("audio/mpeg");
    expect(await textOf(media.body)).toMatch(/^ID3|^\uFFFD/);
  });

  test("a deleted recording has no audio", async () => {
    const { platform, interactionId } = opened();
    const id = one(opened());
    await platform.requestDeletion(interactionId, id);
    expect(await platform.openMedia(id)).toEqual({ outcome: "absent" });
  });

  test("a recording can be paused while its call goes on", async () => {
    const { platform, interactionId, record } = opened();
    record(1);
    await expect(
      platform.pauseRecording(interactionId),
    ).resolves.toBeUndefined();
  });
}

function forgetting(opened: Opened): void {
  test("contacts are forgotten by number, and none without one", async () => {
    const { platform } = opened();
    await expect(
      platform.eraseContact(["+32470550101"]),
    ).resolves.toBeUndefined();
    await expect(platform.eraseContact([])).rejects.toHaveProperty("code");
  });
}

function reporting(opened: Opened): void {
  test("a day's report tells each call that ended on it, however many pages it takes (T103)", async () => {
    const { platform, end } = opened();
    const ended = end(5);
    const told: PlatformCall[] = [];
    let page: string | undefined;
    do {
      const { calls, next, waits } = await platform.listCalls(
        reportedDay,
        page,
      );
      if (waits) throw new Error("nothing delays the report");
      told.push(...calls);
      page = next;
    } while (page !== undefined);
    expect(told.map(({ callId }) => callId).sort()).toEqual([...ended].sort());
    for (const call of told)
      expect(call).toMatchObject({ spoken: true, direction: "inbound" });
  });
}

function telling(opened: Opened): void {
  test("each play inside the platform is told with its time, its recording and its user (T97)", async () => {
    const { platform, play } = opened();
    const played = play(3, "user-9");
    const { plays, waits } = await platform.listPlays(hourOfPlays, undefined);
    expect(waits).toBe(false);
    expect(plays.map(({ recordingId }) => recordingId).sort()).toEqual(
      [...played].sort(),
    );
    for (const one of plays)
      expect(one).toEqual({
        entry: expect.stringMatching(/^[0-9a-f]{64}$/),
        at: playedAt,
        userId: "user-9",
        recordingId: one.recordingId,
      });
    expect(new Set(plays.map(({ entry }) => entry)).size).toBe(3);
  });

  test("an hour in which nobody listened is empty, and says so (T97)", async () => {
    const { platform, play } = opened();
    play(1, "user-9");
    const later = {
      from: hourOfPlays.to,
      to: Instant.parse("2026-06-01T10:00:00.000Z"),
    };
    expect(await platform.listPlays(later, undefined)).toEqual({
      plays: [],
      next: undefined,
      waits: false,
    });
  });
}

/** None of these may read as "none", "gone" or "done" (T5). */
function failing(opened: Opened): void {
  type Ask = (on: OpenedPlatform, id: PlatformRecordingId) => Promise<unknown>;
  const asks: [string, Ask][] = [
    ["a list", ({ platform, callId }) => platform.listRecordings(callId)],
    ["a look", ({ platform }, id) => platform.findRecording(id)],
    ["a report", ({ platform }) => platform.listCalls(reportedDay, undefined)],
    [
      "an account of who listened",
      ({ platform }) => platform.listPlays(hourOfPlays, undefined),
    ],
    ["audio", ({ platform }, id) => platform.openMedia(id)],
    [
      "a deletion",
      ({ platform, interactionId }, id) =>
        platform.requestDeletion(interactionId, id),
    ],
    [
      "a contact's erasure",
      ({ platform }) => platform.eraseContact(["+32470550101"]),
    ],
    [
      "a pause",
      ({ platform, interactionId }) => platform.pauseRecording(interactionId),
    ],
  ];
  test.each(asks)("%s without an answer is a failure", async (_, ask) => {
    const id = one(opened());
    await opened().fail();
    await expect(ask(opened(), id)).rejects.toHaveProperty("code");
  });
}

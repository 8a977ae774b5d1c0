import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { requestPartition } from "#domain/ledger/keys";
import { plusDays } from "#domain/time/instant";
import { buildExport } from "#functions/build-export/build-export";
import { fileOf, heardIn, loudness } from "#test/adapters/audio/sound";
import { sweep } from "#test/builders/calls";
import { derivedBytes } from "#test/builders/derivatives";
import { context } from "#test/builders/gateway";
import {
  agent,
  approve,
  caller,
  type Case,
  given,
  packed,
  put,
  waiting,
} from "#test/builders/heard-requests";
import { environment, type Office } from "#test/builders/office";
import { digestOf } from "#test/contracts/bodies";
import { byAgent, hearEach, stepsOf } from "#test/builders/requests";

const sha256 = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

const redactionsOf = async ({ office, requestId }: Case) =>
  (await office.ledger.readPartition(requestPartition(requestId))).flatMap(
    (item) =>
      item.kind === "evidence" && item.type === "audio.redacted"
        ? [item.details]
        : [],
  );

describe("a recording of two channels", () => {
  test.each([
    { file: "constant.mp3", channel: 1 as const, heard: caller },
    { file: "a-law.wav", channel: 2 as const, heard: agent },
  ])(
    "T64: of $file the subject gets channel $channel, and nobody must hear it first",
    async ({ file, channel, heard }) => {
      const one = await waiting(file, channel);
      const { name, bytes, data } = await packed(one);
      expect(name).toBe(`audio/${one.recording.recordingId}.wav`);
      const sound = heardIn(bytes);
      expect(loudness(sound, ...heard)).toBeGreaterThan(1000);
      expect(loudness(sound, ...(channel === 1 ? agent : caller))).toBeLessThan(
        20,
      );
      expect(data).toContain("without what would adversely affect others");
    },
  );

  test("is redacted into a file of its own, and stays byte for byte what it was, in the very version (T65)", async () => {
    const one = await waiting("constant.mp3", 1);
    const { objects, s3 } = one.office;
    const before = s3.listVersions("recordings");
    await packed(one);
    expect(s3.listVersions("recordings")).toEqual(before);
    const [version] = before;
    if (version === undefined) throw new Error("it is kept");
    expect(await digestOf(await objects.read("recordings", version))).toBe(
      sha256(await fileOf("constant.mp3")),
    );
    expect(derivedBytes(one.office)).toHaveLength(1);
  });

  test("of it an agent gets the other channel: the customer's voice is left out (R25, T64)", async () => {
    const { bytes } = await packed(await waiting("constant.mp3", 1, byAgent));
    const sound = heardIn(bytes);
    expect(loudness(sound, ...agent)).toBeGreaterThan(1000);
    expect(loudness(sound, ...caller)).toBeLessThan(20);
  });

  test("its digest and its redaction's are evidence, by which each can be told again (T65)", async () => {
    const one = await waiting("constant.mp3", 1);
    const { bytes } = await packed(one);
    expect(await redactionsOf(one)).toEqual([
      {
        recordingId: one.recording.recordingId,
        derivativeId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        sourceSha256: sha256(await fileOf("constant.mp3")),
        sha256: sha256(bytes),
        kept: "channel 1",
        mutes: 0,
      },
    ]);
  });

  test("its redaction goes when it goes (T8)", async () => {
    const one = await waiting("constant.mp3", 1);
    await packed(one);
    expect(derivedBytes(one.office)).toHaveLength(1);
    one.office.clock.set(plusDays(one.office.now(), 31));
    await stepsOf(one.office, one.requestId).close();
    await sweep(one.office, "erase");
    expect(derivedBytes(one.office)).toEqual([]);
  });

  test("is redacted for the subject also when its own term is over, as long as the request keeps it (T8, T50)", async () => {
    const one = await waiting("constant.mp3", 1);
    one.office.clock.set(plusDays(one.office.now(), 40));
    await sweep(one.office, "erase");
    const { bytes } = await packed(one);
    expect(loudness(heardIn(bytes), ...caller)).toBeGreaterThan(1000);
  });

  test("is redacted once, however often the step is repeated (T102)", async () => {
    const one = await waiting("constant.mp3", 1);
    await approve(one);
    const broken = brokenAtThePackage(one.office);
    for (const times of [1, 2])
      await expect(
        buildExport(broken, environment)(
          { requestId: one.requestId, times },
          context,
        ),
      ).rejects.toThrow();
    await stepsOf(one.office, one.requestId).pack();
    expect(derivedBytes(one.office)).toHaveLength(1);
    expect((await given(one)).audio).toHaveLength(1);
  });

  test("waits for a person who says whose channel it is, when the platform does not", async () => {
    const one = await waiting("constant.mp3");
    expect((await put(one, { mutes: [] })).body).toMatchObject({
      status: 422,
      errors: [{ field: "contactChannel" }],
    });
    expect((await approve(one)).status).toBe(409);
    await put(one, { mutes: [], contactChannel: 2 });
    const { bytes } = await packed(one);
    expect(loudness(heardIn(bytes), ...caller)).toBeLessThan(20);
  });
});

test("an authority that has both sides given asks nobody, and has its own profile by entity", async () => {
  const one = await waiting("one-channel.mp3");
  await hearEach(one.office, one.requestId);
  await approve(one);
  const profiled = (profiles: Record<string, "keep-both" | "human-review">) => {
    const { RIGHTS_POLICY: rights } = environment;
    return {
      ...environment,
      RIGHTS_POLICY: { ...rights, audio: { ...rights.audio, profiles } },
    };
  };
  await buildExport(one.office, profiled({ "be-2": "keep-both" }))(
    { requestId: one.requestId },
    context,
  );
  expect((await given(one)).audio[0]?.bytes).toEqual(
    await fileOf("one-channel.mp3"),
  );
});

test("a profile that became stricter after the approval is no way around it: the step waits until somebody heard it", async () => {
  const one = await waiting("constant.mp3", 1);
  await approve(one);
  const { RIGHTS_POLICY: rights } = environment;
  const stricter = {
    ...environment,
    RIGHTS_POLICY: {
      ...rights,
      audio: { ...rights.audio, otherwise: "human-review" as const },
    },
  };
  const pack = () =>
    buildExport(one.office, stricter)({ requestId: one.requestId }, context);
  await expect(pack()).rejects.toMatchObject({ code: "audio-not-reviewed" });
  await hearEach(one.office, one.requestId);
  await pack();
  expect((await given(one)).audio).toHaveLength(1);
});

class BrokenOff extends Error {
  readonly code = "broken-off";
}

/** Everything is as before, but the package itself is never stored. */
const brokenAtThePackage = (office: Office): Office => ({
  ...office,
  objects: {
    ...office.objects,
    put: (bucket, key, ...rest) =>
      key.startsWith("exports/")
        ? Promise.reject(new BrokenOff(key))
        : office.objects.put(bucket, key, ...rest),
  },
});

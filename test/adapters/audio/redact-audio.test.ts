import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotRedactable, redactAudio } from "#adapters/audio/redact-audio";
import { AudioDamaged } from "#adapters/audio/read-mp3";
import { fileOf, loudness, openBytes, opened, redacted } from "./sound.ts";

/** Seconds in which only the caller, or only the agent, is heard. */
const caller = [0.1, 1.1] as const;
const agent = [1.4, 2.3] as const;
const twoSided = [
  "pcm.wav",
  "mu-law.wav",
  "a-law.wav",
  "constant.mp3",
  "variable.mp3",
  "no-table.mp3",
];

describe.each(twoSided)("of %s", (name) => {
  it("the caller's channel has the caller's voice and nothing of the agent's", async () => {
    const heard = await redacted(opened(name), { keep: 1, mutes: [] });
    expect(heard.channels).toBe(1);
    expect(loudness(heard, ...caller)).toBeGreaterThan(1000);
    expect(loudness(heard, ...agent)).toBeLessThan(20);
  });

  it("the agent's channel has the agent's voice and nothing of the caller's", async () => {
    const heard = await redacted(opened(name), { keep: 2, mutes: [] });
    expect(loudness(heard, ...caller)).toBeLessThan(20);
    expect(loudness(heard, ...agent)).toBeGreaterThan(1000);
  });

  it("a mute is silent on both channels, and the rest is what it was", async () => {
    const mutes = [{ fromMs: 500, toMs: 1600 }];
    const [plain, muted] = [
      await redacted(opened(name), { keep: "both", mutes: [] }),
      await redacted(opened(name), { keep: "both", mutes }),
    ];
    const at = (ms: number) => (ms * plain.rate * 2) / 1000;
    expect(muted.samples).toHaveLength(plain.samples.length);
    expect(new Set(muted.samples.subarray(at(500), at(1600)))).toEqual(
      new Set([0]),
    );
    for (const [from, to] of [
      [0, at(490)],
      [at(1610), plain.samples.length],
    ])
      expect(muted.samples.subarray(from, to)).toEqual(
        plain.samples.subarray(from, to),
      );
  });
});

it.each(["constant.mp3", "variable.mp3"])(
  "%s plays as long as what it was encoded from, so that marks by a player's clock fit",
  async (name) => {
    const [whole, source] = [
      await redacted(opened(name), { keep: 1, mutes: [] }),
      await redacted(opened("pcm.wav"), { keep: 1, mutes: [] }),
    ];
    expect(whole.samples.length / whole.rate).toBe(
      source.samples.length / source.rate,
    );
  },
);

it("one channel is muted as one", async () => {
  const heard = await redacted(opened("one-channel.mp3"), {
    keep: "both",
    mutes: [{ fromMs: 0, toMs: 1250 }],
  });
  expect(heard.channels).toBe(1);
  expect(loudness(heard, 0, 1.25)).toBe(0);
  expect(loudness(heard, ...agent)).toBeGreaterThan(500);
});

it("PCM that nobody muted comes out sample by sample", async () => {
  const heard = await redacted(opened("pcm.wav"), { keep: "both", mutes: [] });
  const file = await fileOf("pcm.wav");
  expect(Buffer.from(heard.samples.buffer)).toEqual(file.subarray(44));
});

it("the source's digest is that of all its bytes", async () => {
  const { sourceSha256 } = await redactAudio(opened("constant.mp3"), {
    keep: 1,
    mutes: [],
  });
  expect(sourceSha256).toBe(
    createHash("sha256")
      .update(await fileOf("constant.mp3"))
      .digest("hex"),
  );
});

it("what is neither WAV nor MP3 is not redacted", async () => {
  await expect(
    redactAudio(openBytes(Buffer.from("OggS and then some")), {
      keep: 1,
      mutes: [],
    }),
  ).rejects.toThrow(NotRedactable);
});

it("an MP3 that turns to one channel on its way is damaged: marks would fit no more", async () => {
  const [two, one] = [
    await fileOf("no-table.mp3"),
    await fileOf("one-channel.mp3"),
  ];
  await expect(
    redacted(openBytes(Buffer.concat([two, one])), { keep: 1, mutes: [] }),
  ).rejects.toThrow(AudioDamaged);
});

import { describe, expect, it } from "vitest";
import { audioShape } from "#adapters/audio/audio-shape";
import { fileOf } from "./sound.ts";

const shapeOf = async (name: string, prefix = Buffer.alloc(0)) => {
  const file = Buffer.concat([prefix, await fileOf(name)]);
  return audioShape(file.subarray(0, 65_536), file.length);
};

describe("what an audio file's head says of the whole", () => {
  it.each([
    ["pcm.wav", { format: "wav", channels: 2, rate: 8000 }],
    ["mu-law.wav", { format: "wav", channels: 2, rate: 8000 }],
    ["a-law.wav", { format: "wav", channels: 2, rate: 8000 }],
    ["constant.mp3", { format: "mp3", channels: 2, rate: 8000 }],
    ["variable.mp3", { format: "mp3", channels: 2, rate: 16_000 }],
    ["no-table.mp3", { format: "mp3", channels: 2, rate: 8000 }],
    ["one-channel.mp3", { format: "mp3", channels: 1, rate: 8000 }],
  ])("of %s", async (name, shape) => {
    expect(await shapeOf(name)).toEqual({ ...shape, lengthMs: 3000 });
  });

  it("is found behind an ID3 tag", async () => {
    const tag = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 1, 2]);
    expect(
      await shapeOf(
        "no-table.mp3",
        Buffer.concat([tag, Buffer.alloc(130, 0xff)]),
      ),
    ).toMatchObject({ format: "mp3", channels: 2 });
  });

  it.each([
    ["nothing", ""],
    ["text", "no audio at all, but long enough to be looked at twice"],
    ["another container", "OggS\0\u0002 and so on and so on"],
    ["a RIFF of pictures", "RIFF\0\0\0\0WEBPVP8 and so on"],
    ["a WAV without data", "RIFF\0\0\0\0WAVEfmt \x10\0\0\0"],
  ])("is unknown of %s", (_, text) => {
    const bytes = Buffer.from(text, "latin1");
    expect(audioShape(bytes, bytes.length)).toBeUndefined();
  });

  it("is unknown of a frame's mark that no second frame follows", async () => {
    const file = await fileOf("no-table.mp3");
    const head = Buffer.concat([file.subarray(0, 4), Buffer.alloc(2000)]);
    expect(audioShape(head, head.length)).toBeUndefined();
  });

  it("is unknown of compressed WAV, whose samples we do not read", async () => {
    const file = Buffer.from(await fileOf("mu-law.wav"));
    file.writeUInt16LE(0x11, 20);
    expect(audioShape(file, file.length)).toBeUndefined();
  });
});

import { audioTypeOf } from "#adapters/talkdesk/magic-bytes";
import { readAudio } from "#local/talkdesk/audio-files";
import { expect, test } from "vitest";

const bytes = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["MP3 with a tag", bytes("ID3\x04\0\0\0\0\0\0\0\0"), "audio/mpeg"],
  ["MP3 without a tag", bytes("\xff\xfb\x90\x00"), "audio/mpeg"],
  ["MP3 of low rate", bytes("\xff\xf3\x48\xc4"), "audio/mpeg"],
  ["WAV", bytes("RIFF\0\0\0\0WAVE"), "audio/wav"],
  ["Ogg", bytes("OggS\0\x02\0\0\0\0\0\0"), "audio/ogg"],
  ["FLAC", bytes("fLaC\0\0\0\x22\0\0\0\0"), "audio/flac"],
  ["MPEG-4", bytes("\0\0\0\x20ftypM4A "), "audio/mp4"],
])("%s is audio", (_, first, type) => {
  expect(audioTypeOf(first)).toBe(type);
});

test.each([
  ["a page", bytes("<!doctype html>")],
  ["JSON", bytes('{"code":"x"}')],
  ["text in UTF-16", bytes("\xff\xfeh\0e\0l\0l\0")],
  ["a picture", bytes("\xff\xd8\xff\xe0")],
  ["a WebP picture", bytes("RIFF\0\0\0\0WEBP")],
  ["a frame of reserved rate", bytes("\xff\xfb\xf0\x00")],
  ["two bytes", bytes("\xff\xfb")],
  ["nothing", bytes("")],
])("%s is not audio", (_, first) => {
  expect(audioTypeOf(first)).toBeUndefined();
});

test("the stand-in's speech is MP3", () => {
  expect(audioTypeOf(readAudio("voicemail-callback.mp3"))).toBe("audio/mpeg");
});

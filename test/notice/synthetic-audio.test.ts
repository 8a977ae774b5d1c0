import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
/** The stand-in's calls, and the formats a subject's copy is made from; each folder's README says how. */
const folders = ["local/talkdesk/audio", "test/adapters/audio/files"];

/** What is in the repository, and what is about to be. */
const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { cwd: fileURLToPath(root), encoding: "utf8" },
)
  .split("\n")
  .filter((file) => file !== "");
const audio = files.filter((file) =>
  /\.(?:aac|flac|gsm|m4a|mp3|mp4|ogg|opus|raw|wav|webm|wma)$/i.test(file),
);
const readmeOf = (folder: string): string =>
  readFileSync(new URL(`${folder}/README.md`, root), "utf8");
const isOurs = (file: string): boolean => folders.includes(dirname(file));

test("all audio in the repository lies where synthetic speech lies (T117)", () => {
  expect(new Set(audio.map((file) => dirname(file)))).toEqual(new Set(folders));
});

test.each(folders)(
  "the README of %s says that no real person is heard, and how it was made (T117)",
  (folder) => {
    const readme = readmeOf(folder);
    expect(readme).toContain("Synthetic speech");
    expect(readme).toContain("No real person is heard");
    expect(readme).toContain("espeak-ng");
  },
);

test.each(audio)("%s is made by a line of its README (T117)", (file) => {
  const name = basename(file);
  const lines = readmeOf(dirname(file)).split("\n");
  const makes = (line: string): boolean =>
    line.startsWith(`say ${basename(file, ".mp3")} `) ||
    (/^(?:sox|lame) /.test(line) && line.split(" ").includes(name));
  expect(lines.some(makes)).toBe(true);
});

test("nothing but the audio folders holds bytes that play (T117)", () => {
  const others = files.filter((file) => !isOurs(file));
  const playing = others.filter((file) => isAudio(bytesOf(file)));
  expect(playing).toEqual([]);
});

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(new URL(file, root));
  } catch {
    // Deleted in the working tree, and still in the index.
    return Buffer.alloc(0);
  }
}

const isAudio = (bytes: Buffer): boolean =>
  ["ID3", "OggS", "fLaC", "#!AMR"].some(
    (magic) => bytes.subarray(0, magic.length).toString("latin1") === magic,
  ) ||
  (bytes.subarray(0, 4).toString("latin1") === "RIFF" &&
    bytes.subarray(8, 12).toString("latin1") === "WAVE") ||
  (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2);

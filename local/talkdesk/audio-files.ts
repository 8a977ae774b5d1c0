import { readFileSync, statSync } from "node:fs";

const folder = new URL("./audio/", import.meta.url);

/** All files in `audio/` have this constant rate (24 kbit/s). */
const bytesPerSecond = 3000;

class UnknownAudioError extends Error {
  readonly code = "UNKNOWN_AUDIO";
}

export function readAudio(name: string): Buffer {
  return readFileSync(fileOf(name));
}

/** Whole seconds, as the platform states durations. */
export function audioSeconds(name: string): number {
  return Math.round(statSync(fileOf(name)).size / bytesPerSecond);
}

function fileOf(name: string): URL {
  const file = new URL(name, folder);
  const found =
    /^[a-z0-9-]+\.mp3$/.test(name) && statSync(file, { throwIfNoEntry: false });
  if (found) return file;
  throw new UnknownAudioError(`no file "${name}" in local/talkdesk/audio`);
}

import { InvalidArgumentError } from "commander";

const secondsIn = { d: 86_400, h: 3_600, m: 60 } as const;
const mostSeconds = 3_660 * secondsIn.d;

/** `31d`, `12h` or `30m` in seconds. */
export function durationSeconds(text: string): number {
  const found = /^([1-9]\d{0,5})([dhm])$/.exec(text);
  const seconds = Number(found?.[1]) * unitSeconds(found?.[2]);
  if (seconds <= mostSeconds) return seconds;
  throw new InvalidArgumentError(
    "It must be like 31d, 12h or 30m, and ten years at most.",
  );
}

function unitSeconds(unit: string | undefined): number {
  return unit === "d" || unit === "h" || unit === "m" ? secondsIn[unit] : NaN;
}

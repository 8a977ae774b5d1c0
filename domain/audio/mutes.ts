/** A stretch of a recording, in whole milliseconds from its start; `toMs` is the first that is heard again. */
export type Interval = { fromMs: number; toMs: number };
export type Mutes =
  | { verdict: "valid"; mutes: readonly Interval[] }
  | { verdict: "refused"; field: string; message: string };

/** What a person marked, in order and joined where it overlaps or touches; refused where it cannot be meant. */
export function mutesOf(marked: readonly Interval[], lengthMs: number): Mutes {
  for (const [index, interval] of marked.entries()) {
    const wrong = wrongIn(interval, lengthMs);
    if (wrong !== undefined)
      return {
        verdict: "refused",
        field: `mutes.${String(index)}.${wrong.end}`,
        message: wrong.message,
      };
  }
  return { verdict: "valid", mutes: joined(marked) };
}

type Wrong = { end: keyof Interval; message: string };

function wrongIn(
  { fromMs, toMs }: Interval,
  lengthMs: number,
): Wrong | undefined {
  if (!Number.isInteger(fromMs) || fromMs < 0)
    return { end: "fromMs", message: "must be whole milliseconds from 0" };
  if (!Number.isInteger(toMs) || toMs <= fromMs)
    return {
      end: "toMs",
      message: "must be whole milliseconds after fromMs",
    };
  return toMs > lengthMs
    ? {
        end: "toMs",
        message: `must not lie behind the recording's end, ${String(lengthMs)} ms`,
      }
    : undefined;
}

function joined(marked: readonly Interval[]): Interval[] {
  const inOrder = [...marked].sort((one, other) => one.fromMs - other.fromMs);
  const whole: Interval[] = [];
  for (const { fromMs, toMs } of inOrder) {
    const last = whole.at(-1);
    if (last !== undefined && fromMs <= last.toMs)
      whole.splice(-1, 1, {
        fromMs: last.fromMs,
        toMs: Math.max(last.toMs, toMs),
      });
    else whole.push({ fromMs, toMs });
  }
  return whole;
}

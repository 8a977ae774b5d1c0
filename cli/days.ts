import { type Command, InvalidArgumentError } from "commander";
import type { Api } from "./api.ts";
import { type ShownCall, ShownDay } from "./call-shapes.ts";
import type { Desk } from "./desk.ts";
import { quietProgressOn } from "./progress.ts";
import { dayIn } from "./times.ts";

export type DayOptions = { day?: string; days: number };
export type ShownDays = { day: string; days: number; calls: ShownCall[] };

const mostDays = 366;
const atOnce = 8;

export const withDayOptions = (command: Command): Command =>
  command
    .option(
      "--day <day>",
      "the last day, YYYY-MM-DD in UTC (default: the API's today)",
      dayIn,
    )
    .option(
      "--days <count>",
      "how many days, ending with that one",
      countIn,
      1,
    );

/** Calls of some days, the oldest day first. Without a day the API says which day it is: its clock counts, not ours. */
export async function readDays(
  { api, world }: Desk,
  { day, days }: DayOptions,
): Promise<ShownDays> {
  const last = await readDay(api, day);
  const earlier = Array.from({ length: days - 1 }, (_, index) =>
    dayBefore(last.day, days - 1 - index),
  );
  const progress = quietProgressOn(world.stderr);
  const read: ShownDay[] = [];
  for (let at = 0; at < earlier.length; at += atOnce) {
    progress.show(`day ${String(at + 1)} of ${String(days)}`);
    read.push(
      ...(await Promise.all(
        earlier.slice(at, at + atOnce).map((one) => readDay(api, one)),
      )),
    );
  }
  progress.end();
  return {
    day: last.day,
    days,
    calls: [...read, last].flatMap((one) => one.calls),
  };
}

export const spanOf = ({ day, days }: ShownDays): string =>
  days === 1 ? `on ${day}` : `from ${dayBefore(day, days - 1)} to ${day}`;

const readDay = (api: Api, day: string | undefined): Promise<ShownDay> =>
  api.read({
    path: day === undefined ? "/calls" : `/calls?day=${day}`,
    shape: ShownDay,
  });

export function dayBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

function countIn(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= mostDays) return count;
  throw new InvalidArgumentError(
    `It must be a whole number from 1 to ${String(mostDays)}.`,
  );
}

import { dayBefore } from "./days.ts";
import { ShownDay } from "./call-shapes.ts";
import { type Api, apiOf } from "./api.ts";
import { clockNow } from "./control.ts";
import { Failure } from "./failure.ts";
import { ShownMonth } from "./request-shapes.ts";
import type { Session } from "./session.ts";
import { moment } from "./table.ts";
import type { World } from "./world.ts";

export type Check = {
  name: string;
  ok: boolean;
  /** What was found, or what to do. */
  say: string;
};

const leastNode = 24;

export const nodeCheck = (version: string): Check => ({
  name: "Node.js",
  ok: Number(version.split(".")[0]) >= leastNode,
  say:
    Number(version.split(".")[0]) >= leastNode
      ? version
      : `${version} is too old; use npm run tacet --, which brings ${String(leastNode)}`,
});

/** What can be asked of the API, its token, its clock and its requests. */
export async function serviceChecks(
  world: World,
  session: Session,
): Promise<Check[]> {
  const api = apiOf(world, session);
  const today = await api.ask({ path: "/calls", shape: ShownDay });
  if (today instanceof Failure) return failedChecks(today, session);
  return [
    { name: "API", ok: true, say: session.apiUrl },
    { name: "token", ok: true, say: "accepted" },
    await clockCheck(world, session, today.day),
    await overdueCheck(api, today.day),
  ];
}

function failedChecks(failure: Failure, { apiUrl }: Session): Check[] {
  const say = [failure.message, failure.next].filter(Boolean).join(" ");
  return failure.code === "not-authorised"
    ? [
        { name: "API", ok: true, say: apiUrl },
        { name: "token", ok: false, say },
      ]
    : [{ name: "API", ok: false, say }];
}

async function clockCheck(
  world: World,
  { controlUrl }: Session,
  day: string,
): Promise<Check> {
  if (controlUrl === undefined) {
    const here = new Date().toISOString().slice(0, 10);
    const ok = [dayBefore(here, 1), here, dayBefore(here, -1)].includes(day);
    return {
      name: "clock",
      ok,
      say: ok
        ? `the API's day is ${day}`
        : `the API's day is ${day}, here it is ${here}; set this machine's clock`,
    };
  }
  const now = await clockNow(world, controlUrl);
  return now instanceof Failure
    ? { name: "clock", ok: false, say: now.next ?? now.message }
    : { name: "clock", ok: true, say: `${String(moment(now))}, local` };
}

/** Extended and paused, a request is due four months ahead at most: five months back is far enough for any that matters. */
async function overdueCheck(api: Api, day: string): Promise<Check> {
  const months = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((back) =>
      api.ask({
        path: `/requests?month=${monthBefore(day, back)}`,
        shape: ShownMonth,
      }),
    ),
  );
  const failed = months.find((month) => month instanceof Failure);
  if (failed !== undefined)
    return { name: "requests", ok: false, say: failed.message };
  const overdue = months
    .flatMap((month) => (month instanceof Failure ? [] : month.requests))
    .filter(({ clock }) => clock.state === "overdue");
  const [first] = overdue;
  return {
    name: "requests",
    ok: first === undefined,
    say:
      first === undefined
        ? "none overdue"
        : `${String(overdue.length)} overdue; begin with tacet requests show ${first.requestId}`,
  };
}

function monthBefore(day: string, back: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00.000Z`);
  date.setUTCMonth(date.getUTCMonth() - back);
  return date.toISOString().slice(0, 7);
}

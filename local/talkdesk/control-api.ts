import type { Control } from "./control.ts";
import { isFaults, noFaults } from "./faults.ts";
import type { Faults } from "./faults.ts";
import { hasShape, isInstant, isObject, isText, readJson } from "./guards.ts";
import { json } from "./http-server.ts";
import type { Answer, Handler } from "./http-server.ts";
import { byRoute } from "./routes.ts";
import type { Route } from "./routes.ts";
import { isSimulatedCall } from "./simulated-call.ts";
import { isDelivery } from "./webhook.ts";

/** The control by HTTP, under `/control`: no authentication, loopback only, no part of Talkdesk. */
export function controlApi(control: Control, fallback: Handler): Handler {
  return byRoute(
    [
      route("GET", "observed", () => json(200, control.observe())),
      route("POST", "calls", (body) =>
        isSimulatedCall(body)
          ? json(201, control.placeCall(body))
          : refuse("not a call"),
      ),
      route("POST", "plays", (body) => play(control, body)),
      route("POST", "deliveries", async (body) => {
        const delivery: unknown = isObject(body)
          ? { copies: 1, ...body }
          : body;
        return isDelivery(delivery)
          ? json(200, { statuses: await control.deliver(delivery) })
          : refuse("not a delivery");
      }),
      route("PUT", "faults", (body) => {
        if (!isPartOfFaults(body)) return refuse("not faults");
        control.setFaults(body);
        return { status: 204 };
      }),
      route("DELETE", "faults", () => {
        control.clearFaults();
        return { status: 204 };
      }),
      route("PUT", "clock", (body) => {
        if (!isClockSetting(body)) return refuse("not an instant in `now`");
        control.moveClock(new Date(body.now));
        return { status: 204 };
      }),
    ],
    fallback,
  );
}

function play(control: Control, body: unknown): Answer {
  if (!isListener(body)) return refuse("not a recordingId and a userId");
  const { recordingId, userId } = body;
  control.play({ recordingId, userId });
  return { status: 204 };
}

const isListener = hasShape({ recordingId: isText, userId: isText });
const isClockSetting = hasShape({ now: isInstant });

function isPartOfFaults(value: unknown): value is Partial<Faults> {
  return (
    isObject(value) &&
    Object.keys(value).every((name) => name in noFaults) &&
    isFaults({ ...noFaults, ...value })
  );
}

function route(
  method: string,
  name: string,
  act: (body: unknown) => Answer | Promise<Answer>,
): Route {
  return {
    method,
    path: new RegExp(`^/control/${name}$`),
    answer: (request) => act(readJson(request.body)),
  };
}

function refuse(why: string): Answer {
  return json(400, { control: `The body is ${why}.` });
}

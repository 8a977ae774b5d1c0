import { settings } from "#stacks/settings";
import { eraseMany } from "./erase-many.ts";
import { objectEventCost, shareCost, webhookCost } from "./invocation-cost.ts";
import { invocationMs } from "./lambda-use.ts";
import { added, times, type Lines } from "./lines.ts";
import { prices } from "./prices.ts";
import { s3Stub } from "./s3-stub.ts";
import { scenes, type Scene } from "./scenes.ts";
import { dynamoDbLocal } from "./start-emulators.ts";
import type { AwsCall } from "./tally.ts";

const erasedTogether = 1000;
/** The platform hears from a process at this pace, and the function waits for its turn. */
const platformMs = 1000 / settings.production.platform.requestsPerSecond;
/** List, media, file; list; show, delete, show. */
const platformRequests = { firstLook: 3, laterLook: 1, erasure: 3 };

/** What one inbound call with a yes and one recording costs, by the path its work takes. */
export type CallCost = Record<
  | "the answer's webhook"
  | "the landed object's event"
  | "its share of an erasure of 1,000"
  | "the end's webhook"
  | "five looks for its recording"
  | "the vault's two events",
  Lines
>;

export async function callCost(): Promise<CallCost> {
  const all = await scenes();
  const of = (by: Scene["by"], when: string) => callsOf(all, by, when);
  const admit = of("admit-recording", "with a yes");
  return {
    "the answer's webhook": webhookCost(
      "answer-consent",
      of("answer-consent", "first"),
    ),
    "the landed object's event": added(
      objectEventCost("admit-recording", admit),
      // Its removal is told as well, although nobody listens.
      { EventBridge: prices.busEvent },
    ),
    "its share of an erasure of 1,000": await erasure(),
    "the end's webhook": webhookCost(
      "receive-event",
      of("receive-event", "first"),
    ),
    "five looks for its recording": looks(all),
    "the vault's two events": added(
      ...["created", "deleted"].map((when) =>
        objectEventCost("record-object-event", of("record-object-event", when)),
      ),
    ),
  };
}

class NoSuchScene extends Error {
  override readonly name = "NoSuchScene";
  readonly code = "no-such-scene";
}

function callsOf(
  all: readonly Scene[],
  by: Scene["by"],
  when: string,
): readonly AwsCall[] {
  const scene = all.find((one) => one.by === by && one.when === when);
  if (scene === undefined) throw new NoSuchScene(`${by}, ${when}`);
  return scene.calls;
}

/** A sweep looks into its queue first, which costs the same with nothing in it; that is no call's own. */
function looks(all: readonly Scene[]): Lines {
  const by = "collect-recordings";
  const sweep = callsOf(all, by, "nothing due").length;
  const look = (when: string, requests: number) => {
    const calls = callsOf(all, by, when).slice(sweep);
    return shareCost(by, calls, invocationMs(calls) + requests * platformMs);
  };
  const { firstLook, laterLook } = platformRequests;
  return added(
    look("one recording found", firstLook),
    times(look("nothing new found", laterLook), 3),
    look("last look", laterLook),
  );
}

async function erasure(): Promise<Lines> {
  await using dynamo = await dynamoDbLocal();
  await using s3 = await s3Stub(0);
  const means = { endpoint: dynamo.endpoint, s3 };
  const { calls } = await eraseMany(means, "erased", erasedTogether);
  const waited = erasedTogether * platformRequests.erasure * platformMs;
  return times(
    shareCost("erase-recordings", calls, waited),
    1 / erasedTogether,
  );
}

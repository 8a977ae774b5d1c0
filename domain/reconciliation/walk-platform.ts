import { callPartition } from "../ledger/keys.ts";
import type { Ledger, PlatformCall } from "../ports.ts";
import type { FindingAbout } from "#schemas/reconciliation";
import { compareCall } from "./compare-call.ts";
import {
  compareEach,
  type Place,
  type ReconcilePorts,
  type WalkedPage,
} from "./walk.ts";

/** The platform's own report of the day against what its events told us. */
export async function walkPlatform(
  { ledger, platform }: ReconcilePorts,
  { day, after, now }: Place,
): Promise<WalkedPage> {
  const { calls, next, waits } = await platform.listCalls(day, after);
  const page = await compareEach(calls, next, async (call) =>
    compareCall({ call, heard: await isHeard(ledger, idsOf(call)), now }),
  );
  return { ...page, waits };
}

/** By whichever id the report told; neither is derived from the other. */
export async function isHeard(
  ledger: Ledger,
  { callId, interactionId }: Pick<FindingAbout, "callId" | "interactionId">,
): Promise<boolean> {
  if (callId !== undefined)
    return (await ledger.find("alias", `call#${callId}`)).length > 0;
  if (interactionId === undefined) return false;
  const partition = callPartition(interactionId);
  return (await ledger.readPartition(partition)).length > 0;
}

const idsOf = ({ callId, interactionId }: PlatformCall) => ({
  ...(callId === undefined ? {} : { callId }),
  ...(interactionId === undefined ? {} : { interactionId }),
});

import type { CarriedOut } from "#schemas/carried-out";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy, SuspensionPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import { requestPartition } from "../ledger/keys.ts";
import type { KeeperPorts } from "../retention/keepers.ts";
import { attachStatement, type StatementPorts } from "./attach-statement.ts";
import { changeRequest, requestOf } from "../rights/change-request.ts";
import { grantedScope } from "./granted-scope.ts";
import { grantedRights, needs } from "../rights/outcome.ts";
import { restrictGranted } from "./restrict-granted.ts";
import type { Act } from "../rights/right-table.ts";
import { upholdGranted } from "./uphold-granted.ts";
import { withdrawGranted } from "./withdraw-granted.ts";

export type CarryOutPorts = KeeperPorts & StatementPorts;
export type Policies = { rights: RightsPolicy; suspension: SuspensionPolicy };
export type Approved = Request & {
  approval: NonNullable<Request["approval"]>;
};
/** The recordings that a right is granted for, and when. */
export type Doing = {
  recordings: readonly Recording[];
  policy: SuspensionPolicy;
  now: Instant;
};
type Count = Exclude<keyof CarriedOut, "at">;
type Deed = {
  act: Act;
  count: Count;
  /** Answers for how many recordings it was done. */
  does: (
    ports: CarryOutPorts,
    request: Approved,
    doing: Doing,
  ) => Promise<number>;
};

/** Packages and erasures are steps of their own, after these: a package shows a statement that was added. */
const deeds: readonly Deed[] = [
  { act: "restriction", count: "restricted", does: restrictGranted },
  { act: "statement", count: "stated", does: attachStatement },
  { act: "objection", count: "upheld", does: upholdGranted },
  { act: "withdrawal", count: "withdrawn", does: withdrawGranted },
];

/** Does what each granted right takes, for the calls it is granted for; done twice it is done once. */
export async function carryOut(
  ports: CarryOutPorts,
  { requestId, now }: { requestId: RequestId; now: Instant },
  { rights, suspension: policy }: Policies,
): Promise<void> {
  const request = await requestOf(ports.ledger, requestId);
  if (!isApproved(request) || request.carriedOut !== undefined) return;
  const granted = grantedRights(request);
  const done: Partial<Record<Count, number>> = {};
  for (const { act, count, does } of deeds) {
    if (!needs(granted, act)) continue;
    const recordings = await grantedScope(ports.ledger, request, act);
    done[count] = await does(ports, request, { recordings, policy, now });
    await ports.ledger.append(
      evidenceOf(request, { act, recordings: done[count], now }),
    );
  }
  await changeRequest(ports.ledger, requestId, (current) => ({
    ...current,
    state: "acting",
    carriedOut: { ...done, at: now },
    // Who holds the same recordings hears of what is done to them, whichever right it was (Art 19).
    ...(Object.keys(done).length === 0
      ? {}
      : { recipients: rights.standingRecipients }),
  }));
}

const isApproved = (request: Request): request is Approved =>
  request.approval !== undefined;

const evidenceOf = (
  { requestId, approval }: Approved,
  { act, recordings, now }: { act: Act; recordings: number; now: Instant },
) =>
  ({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "right.carried-out",
    discriminator: act,
    at: now,
    details: { act, recordings, by: approval.decidedBy },
    revision: 0,
  }) as const;

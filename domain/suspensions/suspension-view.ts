import type { Ledger } from "../ports.ts";
import type { Evidence } from "#schemas/evidence";
import type { SuspensionId } from "#schemas/ids";
import type {
  Addition,
  Suspended,
  SuspendedState,
  Suspension,
} from "#schemas/suspension";
import { suspensionPartition } from "../ledger/suspension-keys.ts";
import { suspensionOf } from "./change-suspension.ts";
import { legalSources } from "./legal-sources.ts";

/** A suspension as staff may see it. */
export type SuspensionView = Omit<
  Suspension,
  "kind" | "revision" | "round" | "nextAt" | "noticeAt" | "terms"
> &
  Suspension["terms"] & {
    legalSource: string;
    /** How many recordings the round that is under way has looked at; null between rounds. */
    lookedAt: number | null;
  };
export type SuspensionDetails = SuspensionView & {
  additions: {
    addedAt: string;
    addedBy: string;
    kind: Addition["scope"]["kind"];
    missing: string[];
    watchUntil: string | null;
  }[];
  recordings: Omit<Suspended, "kind" | "suspensionId" | "revision">[];
  /** Ask for the recordings behind this one next. */
  after: string | null;
  history: Pick<Evidence, "type" | "at" | "details">[];
};

export function suspensionView(suspension: Suspension): SuspensionView {
  const {
    kind: _kind,
    revision: _revision,
    round,
    nextAt: _next,
    noticeAt: _notice,
    terms,
    ...shown
  } = suspension;
  return {
    ...shown,
    ...terms,
    legalSource: legalSources[terms.ground],
    lookedAt: round?.counts.found ?? null,
  };
}

const pageSize = 200;
/** Of what was named and of what happened, the first so many are shown. */
const mostShown = 100;

/** One suspension with a page of its recordings; of one state only, a page may be short or empty and not the last. */
export async function suspensionDetails(
  ledger: Ledger,
  suspensionId: SuspensionId,
  {
    state,
    after,
  }: { state?: SuspendedState | undefined; after?: string | undefined },
): Promise<SuspensionDetails> {
  const suspension = await suspensionOf(ledger, suspensionId);
  const partition = suspensionPartition(suspensionId);
  const [recordings, additions, history] = await Promise.all([
    ledger.readPage(partition, {
      prefix: "suspended#",
      most: pageSize,
      ...(after === undefined ? {} : { after: `suspended#${after}` }),
    }),
    ledger.readPage(partition, { prefix: "addition#", most: mostShown }),
    ledger.readPage(partition, { prefix: "evidence#", most: mostShown }),
  ]);
  return {
    ...suspensionView(suspension),
    additions: additions.items.flatMap((item) =>
      item.kind === "addition" ? [additionView(item)] : [],
    ),
    recordings: recordings.items.flatMap((item) =>
      item.kind === "suspended" && (state === undefined || item.state === state)
        ? [recordingView(item)]
        : [],
    ),
    after: recordings.next?.slice("suspended#".length) ?? null,
    history: history.items.flatMap((item) =>
      item.kind === "evidence"
        ? [{ type: item.type, at: item.at, details: item.details }]
        : [],
    ),
  };
}

/** Those that are not released yet, or those that were in a month; the oldest first. */
export async function suspensionsOf(
  ledger: Ledger,
  {
    type,
    released,
  }: {
    type?: Suspension["terms"]["type"] | undefined;
    released?: string | undefined;
  },
): Promise<SuspensionView[]> {
  const found = await ledger.find("day", `suspensions#${released ?? "open"}`);
  return found
    .flatMap((item) =>
      item.kind === "suspension" &&
      (type === undefined || item.terms.type === type)
        ? [suspensionView(item)]
        : [],
    )
    .sort((one, other) => one.placed.at.localeCompare(other.placed.at));
}

const additionView = ({
  addedAt,
  addedBy,
  scope,
  missing,
  watchUntil,
}: Addition): SuspensionDetails["additions"][number] => ({
  addedAt,
  addedBy,
  kind: scope.kind,
  missing: missing.slice(0, mostShown),
  watchUntil: watchUntil ?? null,
});

function recordingView({
  kind: _kind,
  suspensionId: _suspension,
  revision: _revision,
  ...shown
}: Suspended): SuspensionDetails["recordings"][number] {
  return shown;
}

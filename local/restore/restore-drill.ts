import { join } from "node:path";
import {
  replayJournal,
  type ReplayReport,
} from "#domain/retention/replay-journal";
import { Instant } from "#schemas/instant";
import { openProduct, type Product } from "../run/open-product.ts";
import { interactionOf, play } from "../story/play.ts";
import { DrillDerailed, staffOf, withdraw } from "./staff.ts";
import { sorts, type Sort, type Standing, standingOf } from "./standing.ts";

export type DrillRow = {
  what: Sort;
  /** Stood when the ledger was copied, and was gone five days later. */
  gone: number;
  /** Of these, stand again: after the restore, after the replay, and after a day of sweeps. */
  back: { restored: number; replayed: number; aDayLater: number };
  /** Stood before the restore, and does not after all: a replay takes nothing away. */
  lost: number;
};
export type Drill = {
  restoredTo: Instant;
  replay: ReplayReport;
  rows: DrillRow[];
  /** Tombstones whose bytes were not looked for yet. */
  unchecked: number;
};
export type DrillOptions = {
  /** The synthesised templates. */
  assembly: string;
  /** A folder for the copy of the ledger. */
  folder: string;
  tell: (what: string) => void;
  /** Leaves the journal out, to see that the drill sees it. Default: false. */
  withoutReplay?: boolean;
};

const hour = 3600;
const day = 24 * hour;
const begins = Instant.parse("2026-03-02T10:00:00.000Z");

/**
 * Restores the ledger of the local product to before things were erased, as a point-in-time restore would: buckets,
 * journal, workflows and the platform stay as they are. Shows what comes back, and that nothing does after the replay (T33).
 */
export async function restoreDrill(options: DrillOptions): Promise<Drill> {
  const { assembly, folder, tell } = options;
  const product = await openProduct({ assembly, frozenAt: begins });
  try {
    return await drill(product, {
      ...options,
      copy: join(folder, "ledger.db"),
      tell,
    });
  } finally {
    await product.stop();
  }
}

async function drill(
  product: Product,
  { copy, tell, withoutReplay = false }: DrillOptions & { copy: string },
): Promise<Drill> {
  const { embedded } = product;
  const story = await untilTheCopy(product, tell);
  const requests = () => Object.values(story.requests);
  const copied = await standingOf(embedded, requests());
  const restoredTo = embedded.now();
  embedded.copies.copyTo(copy);
  await afterTheCopy(product, story, tell);
  const before = await standingOf(embedded, requests());
  tell(`restoring the ledger to ${restoredTo}`);
  embedded.copies.restoreFrom(copy);
  const restored = await standingOf(embedded, requests());
  tell("replaying the journal");
  const journal = withoutReplay ? { since: noEntries } : embedded.journal;
  const replay = await replayJournal(
    { ...embedded, journal },
    restoredTo,
    embedded.now(),
  );
  const replayed = await standingOf(embedded, requests());
  await pass(product, day, tell);
  const after = await standingOf(embedded, requests());
  return {
    restoredTo,
    replay,
    rows: rowsOf(copied, before, { restored, replayed, after }),
    unchecked: await uncheckedIn(product),
  };
}

async function* noEntries(): AsyncGenerator<never, void> {
  yield* await Promise.resolve([]);
}

type Story = { requests: Record<string, string> };

/** Twenty-six days: the cast has called, two recordings are transcribed, two requests are open. */
async function untilTheCopy(
  product: Product,
  tell: DrillOptions["tell"],
): Promise<Story> {
  for await (const now of play(product)) tell(`the cast calls: ${now}`);
  const staff = staffOf(product);
  for (const id of ["consent", "transfer"])
    await staff.keepTranscript(await recordingOf(product, id));
  await pass(product, 26 * day, tell);
  const access = await staff.register("access", "+32470550101");
  await staff.identify(access);
  const kept = await staff.register("access", "+3215550199");
  return { requests: { access, kept } };
}

/** Five days more: a yes is taken back, a request is answered, another erases, and the term comes for the rest. */
async function afterTheCopy(
  product: Product,
  { requests }: Story,
  tell: DrillOptions["tell"],
): Promise<void> {
  const staff = staffOf(product);
  await withdraw(product, interactionOf({ id: "transfer" }));
  await staff.approve(requests["access"] ?? "");
  const erasure = await staff.register("erasure", "+32470550109");
  await staff.identify(erasure);
  await staff.approve(erasure);
  requests["erasure"] = erasure;
  await pass(product, 5 * day, tell);
}

async function pass(
  product: Product,
  seconds: number,
  tell: DrillOptions["tell"],
): Promise<void> {
  for await (const { now } of product.time.forward(seconds))
    tell(`it is ${now}`);
  await product.deliver();
}

async function recordingOf({ embedded }: Product, id: string): Promise<string> {
  const items = await embedded.ledger.readPartition(
    `call#${interactionOf({ id })}`,
  );
  const recording = items.find((item) => item.kind === "recording");
  if (recording === undefined)
    throw new DrillDerailed(`The call ${id} has no recording.`);
  return recording.recordingId;
}

function rowsOf(
  copied: Standing,
  before: Standing,
  seen: Record<"restored" | "replayed" | "after", Standing>,
): DrillRow[] {
  return sortsInOrder.map((what) => {
    const stood = [...copied[what]];
    const gone = stood.filter((id) => !before[what].has(id));
    const stayed = stood.filter((id) => before[what].has(id));
    const back = (then: Standing) =>
      gone.filter((id) => then[what].has(id)).length;
    return {
      what,
      gone: gone.length,
      back: {
        restored: back(seen.restored),
        replayed: back(seen.replayed),
        aDayLater: back(seen.after),
      },
      lost: stayed.filter((id) => !seen.after[what].has(id)).length,
    };
  });
}

const isSort = (name: string): name is Sort => Object.hasOwn(sorts, name);
const sortsInOrder = Object.keys(sorts).filter(isSort);

async function uncheckedIn({ embedded }: Product): Promise<number> {
  const waiting = await embedded.ledger.due("erase", embedded.now(), 1000);
  return waiting.filter(
    (item) => item.kind === "recording" && item.state === "erased",
  ).length;
}

/** Whether a restore of this product may be used after its replay. */
export const isClean = ({ rows, unchecked }: Drill): boolean =>
  unchecked === 0 &&
  rows.every(({ back, lost }) => back.replayed + back.aDayLater + lost === 0);

/** Whether there was anything to bring back: a drill in which nothing was at risk shows nothing. */
export const wasInDanger = ({ rows }: Drill): boolean =>
  rows.some(({ back }) => back.restored > 0);

import { expect, test } from "vitest";
import * as z from "zod/mini";
import { plusDays } from "#domain/time/instant";
import type { Product } from "#local/run/open-product";
import { cast } from "#local/story/cast";
import { play } from "#local/story/play";
import {
  afterThePlay,
  approve,
  ask,
  callOf,
  confirm,
  days,
  monday,
  register,
  requester,
  runProduct,
  soleUser,
} from "./running-product.ts";

const Listed = z.looseObject({
  attestations: z.array(
    z.looseObject({ day: z.string(), overdue: z.number() }),
  ),
});
const buckets = ["landing", "recordings", "exports"] as const;
const callers = [
  ...new Set(
    cast.map(({ direction, from, to }) =>
      direction === "inbound" ? from : to,
    ),
  ),
];
/** Without the plus, so that no way of writing it down goes unseen; the withheld number is nobody's. */
const numbers = callers
  .filter((number) => number.startsWith("+"))
  .map((number) => number.slice(1));
const personal = [...numbers, requester.email, requester.name];

/** Entries of both feeds stay readable, which on AWS somebody could have copied. */
function rememberEverything({ embedded: { stream, events } }: Product): void {
  stream.trim = () => undefined;
  events.trim = () => undefined;
}

async function anAnsweredRequest(product: Product): Promise<void> {
  const { requestId } = await register(product, "access", "+32470550101");
  await confirm(product, requestId, soleUser);
  await approve(product, requestId);
}

/** Attestations outlive what they tell of, and name nobody (T24, T25). */
const withoutAttestations = (
  { embedded }: Product,
  bucket: (typeof buckets)[number],
) =>
  embedded.s3
    .listVersions(bucket)
    .filter(({ key }) => !key.startsWith("attestations/"));

const found = (text: string) => personal.filter((one) => text.includes(one));

test("after thirty-one days nothing is left of any call, here or at the platform", async () => {
  const product = await afterThePlay();
  await anAnsweredRequest(product);
  expect(product.embedded.s3.listVersions("exports")).toHaveLength(1);

  await days(product, 31);

  for (const bucket of buckets)
    expect(withoutAttestations(product, bucket)).toEqual([]);
  expect(product.talkdesk.control.observe().recordings).toEqual([]);
  expect(product.deadLetters()).toBe(0);
});

test("the bucket's lifecycle alone would clear bytes, versions and markers too, a little later (T1)", async () => {
  const { embedded, ...product } = await afterThePlay();
  const { key = "" } = embedded.s3.listVersions("recordings")[0] ?? {};
  embedded.s3.deleteCurrent("recordings", key);

  for (let day = 1; day <= 34; day += 1) {
    embedded.clock.advance(86_400_000);
    embedded.s3.runLifecycle(embedded.now());
  }

  expect(embedded.s3.listVersions("recordings")).toEqual([]);
  await product.deliver();
});

test("the ledger still tells what happened to each call", async () => {
  const product = await afterThePlay();
  await days(product, 31);

  for (const { id, recordings } of cast) {
    const call = await callOf(product, id);
    expect(call.recordings, id).toHaveLength(recordings.length);
    expect(
      call.recordings.map(({ state }) => state),
      id,
    ).toEqual(recordings.map(() => "erased"));
    const cause = call.recordingConsent === "given" ? "term" : "refused";
    expect(
      call.recordings.map(({ erasure }) => erasure?.cause),
      id,
    ).toEqual(recordings.map(() => cause));
  }
});

test("no number, address or name is in the ledger, in its stream, in a key, in a notice or in what staff reads (T25, T39)", async () => {
  const product = await runProduct();
  rememberEverything(product);
  for await (const _hour of play(product));
  await anAnsweredRequest(product);
  await days(product, 31);
  const { stream, events, outbox } = product.embedded;

  const changes = stream.after(0, 1_000_000);
  expect(changes.length).toBeGreaterThan(100);
  expect(found(JSON.stringify(changes))).toEqual([]);
  const objects = events.after(0, 1_000_000);
  expect(objects.length).toBeGreaterThan(20);
  expect(found(decodeURIComponent(JSON.stringify(objects)))).toEqual([]);
  const notices = outbox().filter(({ kind }) => kind === "notice");
  expect(notices.length).toBeGreaterThan(0);
  expect(found(JSON.stringify(notices))).toEqual([]);
  const calls = await ask(product, "GET", "/calls?day=2026-03-02");
  expect(calls.status).toBe(200);
  expect(found(JSON.stringify(calls.body))).toEqual([]);
});

test("every day is attested, and the last says that nothing older than thirty days is kept (R28, T24, T25)", async () => {
  const product = await afterThePlay();
  await days(product, 31);
  const months = await Promise.all(
    ["2026-03", "2026-04"].map((month) =>
      ask(product, "GET", `/attestations?month=${month}`),
    ),
  );
  const listed = months.flatMap(({ body }) => Listed.parse(body).attestations);
  expect(listed.map(({ day }) => day)).toEqual(
    Array.from({ length: 31 }, (_, index) =>
      plusDays(monday, index).slice(0, 10),
    ),
  );
  expect(listed.filter(({ overdue }) => overdue > 0)).toEqual([]);
  const last = await ask(product, "GET", "/attestations/2026-04-01");
  expect(found(JSON.stringify(last.body))).toEqual([]);
  expect(last.body).toMatchObject({
    statement: {
      dayTermEnded: { day: "2026-03-02", recordings: { kept: 0, erasing: 0 } },
      keptBeyondTerm: [],
      overdue: [],
      complete: true,
    },
  });
});

test("what looks for personal data would find it", () => {
  expect(found(`call from +${numbers[0] ?? ""}`)).toEqual([numbers[0]]);
});

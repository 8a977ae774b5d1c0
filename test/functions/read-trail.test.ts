import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openFindings } from "#domain/ledger/reconciliation-keys";
import { readTrail } from "#functions/read-trail/read-trail";
import { Listening } from "#schemas/listening";
import type { Recording } from "#schemas/recording";
import { keepCall } from "#test/builders/calls";
import { aBatch, context } from "#test/builders/gateway";
import {
  historyOf,
  itemsOf,
  type Office,
  openOffice,
  recordingOf,
} from "#test/builders/office";
import { bodyOf } from "#test/contracts/bodies";

const ROLE_PREFIX = "arn:aws:iam::111122223333:role/tacet-production-";

async function anOffice() {
  const office = openOffice();
  const call = await keepCall(office);
  const recording = await recordingOf(office, call.interactionId);
  return { office, recording };
}

/** One event as CloudTrail documents it: a read of the recording, by an administrator unless said otherwise. */
const anEvent = (
  { recordingId, versionId }: Pick<Recording, "recordingId" | "versionId">,
  {
    role = "arn:aws:iam::111122223333:role/Administrator",
    ...overrides
  }: Record<string, unknown> & { role?: string } = {},
) => ({
  eventVersion: "1.11",
  userIdentity: {
    type: "AssumedRole",
    principalId: "AROAEXAMPLE:jordan.smith",
    arn: "arn:aws:sts::111122223333:assumed-role/Administrator/jordan.smith",
    sessionContext: { sessionIssuer: { type: "Role", arn: role } },
  },
  eventTime: "2026-11-24T10:00:30Z",
  eventSource: "s3.amazonaws.com",
  eventName: "GetObject",
  sourceIPAddress: "198.51.100.7",
  userAgent: "aws-cli/2",
  requestParameters: { bucketName: "b", key: recordingId, versionId },
  eventID: randomUUID(),
  readOnly: true,
  eventCategory: "Data",
  ...overrides,
});

/** The trail's file lands in its bucket, and the queue tells of it. */
async function deliver(
  office: Office,
  records: unknown[],
  name = "CloudTrail",
) {
  const key = `AWSLogs/111122223333/${name}/eu-central-1/2026/11/24/${randomUUID()}.json.gz`;
  const file = gzipSync(JSON.stringify({ Records: records }));
  const { versionId } = await office.objects.put(
    "reads",
    key,
    bodyOf(file),
    "application/x-gzip",
  );
  return readTrail(office, { ROLE_PREFIX })(
    aBatch({ detail: { object: { key, "version-id": versionId } } }),
    context,
  );
}

const linesOf = async (office: Office, { interactionId }: Recording) =>
  (await itemsOf(office, interactionId)).filter(
    (item) => item.kind === "listening" && item.door === "storage",
  );
const findings = (office: Office) => office.ledger.find("alias", openFindings);

/** Our broker wrote that it would give a link of five minutes to this version. */
const brokered = (
  { interactionId, recordingId, versionId }: Recording,
  overrides: object = {},
) =>
  Listening.parse({
    kind: "listening",
    listeningId: randomUUID(),
    ...{ door: "broker", use: "play", staffId: "mia" },
    ...{ interactionId, recordingId, versionId },
    at: "2026-11-24T10:00:00.000Z",
    until: "2026-11-24T10:05:00.000Z",
    ...{ verdict: "granted", reasons: [], revision: 0 },
    ...overrides,
  });

describe("a read in the vault", () => {
  test("past the broker is a line of nobody and a finding, in the minute its file comes (R29, R56, R63, T97)", async () => {
    const { office, recording } = await anOffice();
    const event = anEvent(recording);
    expect(await deliver(office, [event])).toEqual({ batchItemFailures: [] });
    expect(await linesOf(office, recording)).toMatchObject([
      {
        listeningId: event.eventID,
        staffId: null,
        verdict: "outside",
        outside: "raw-read",
        versionId: recording.versionId,
        at: "2026-11-24T10:00:30.000Z",
      },
    ]);
    expect(await findings(office)).toMatchObject([
      {
        type: "listened-outside-the-rules",
        about: {
          door: "storage",
          outside: "raw-read",
          recordingId: recording.recordingId,
          listeningId: event.eventID,
        },
      },
    ]);
  });

  test("by a link of the broker while it lives is explained by the broker's line (R29, T97)", async () => {
    const { office, recording } = await anOffice();
    await office.ledger.append(brokered(recording));
    const role = `${ROLE_PREFIX}open-recording`;
    await deliver(office, [anEvent(recording, { role })]);
    expect(await linesOf(office, recording)).toEqual([]);
    expect(await findings(office)).toEqual([]);
  });

  test.each([
    ["without a link", { until: undefined }],
    ["about another version", { versionId: "another" }],
    ["that was refused", { verdict: "refused", reasons: ["role"] }],
    ["whose link was over", { until: "2026-11-24T09:59:00.000Z" }],
    ["that came later", { at: "2026-11-24T10:05:30.000Z" }],
    ["about another recording", { recordingId: randomUUID() }],
  ])("is not explained by a line %s (R29, T97)", async (_, overrides) => {
    const { office, recording } = await anOffice();
    await office.ledger.append(brokered(recording, overrides));
    const role = `${ROLE_PREFIX}open-recording`;
    await deliver(office, [anEvent(recording, { role })]);
    expect(await linesOf(office, recording)).toMatchObject([
      { outside: "without-a-line" },
    ]);
  });

  test("by an expired link is refused by S3, and nobody's finding (T90)", async () => {
    const { office, recording } = await anOffice();
    const role = `${ROLE_PREFIX}open-recording`;
    const errorCode = "AccessDenied";
    await deliver(office, [anEvent(recording, { role, errorCode })]);
    expect(await findings(office)).toEqual([]);
  });

  test.each(["build-export", "gather-recordings"])(
    "is the work of %s, and nobody listened (T97)",
    async (name) => {
      const { office, recording } = await anOffice();
      await deliver(office, [
        anEvent(recording, { role: `${ROLE_PREFIX}${name}` }),
      ]);
      expect(await linesOf(office, recording)).toEqual([]);
    },
  );

  test.each([
    ["a function that has no business there", `${ROLE_PREFIX}read-calls`],
    [
      "a role of the same name in another account",
      "arn:aws:iam::999988887777:role/tacet-production-build-export",
    ],
  ])("by %s is a finding (T97)", async (_, role) => {
    const { office, recording } = await anOffice();
    await deliver(office, [anEvent(recording, { role })]);
    expect(await linesOf(office, recording)).toMatchObject([
      { outside: "raw-read" },
    ]);
  });

  test("without a role, as by the root user or a service of AWS, is a finding (T97)", async () => {
    const { office, recording } = await anOffice();
    const userIdentity = { type: "AWSService", invokedBy: "x.amazonaws.com" };
    await deliver(office, [anEvent(recording, { userIdentity })]);
    expect(await findings(office)).toHaveLength(1);
  });

  test("that S3 refused was heard by nobody, and is told all the same (R63)", async () => {
    const { office, recording } = await anOffice();
    await deliver(office, [anEvent(recording, { errorCode: "AccessDenied" })]);
    expect(await linesOf(office, recording)).toMatchObject([
      { verdict: "refused", outside: "denied" },
    ]);
    expect(await findings(office)).toHaveLength(1);
  });

  test("of a key that is none of ours is a finding without the key (R63)", async () => {
    const { office, recording } = await anOffice();
    const requestParameters = { key: "jordan+32470550101.mp3" };
    await deliver(office, [anEvent(recording, { requestParameters })]);
    expect(await findings(office)).toMatchObject([
      { about: { outside: "unknown-recording" } },
    ]);
    expect(historyOf(office)).not.toContain("jordan");
  });

  test("is one line and one finding however often its file comes (T102)", async () => {
    const { office, recording } = await anOffice();
    const event = anEvent(recording);
    await deliver(office, [event]);
    await deliver(office, [event, event]);
    expect(await linesOf(office, recording)).toHaveLength(1);
    expect(await findings(office)).toHaveLength(1);
  });

  test("leaves neither session, address nor agent of whoever it was in the ledger (T94)", async () => {
    const { office, recording } = await anOffice();
    await deliver(office, [anEvent(recording)]);
    expect(historyOf(office)).not.toMatch(/jordan|198\.51|aws-cli/);
  });
});

describe("a file of the trail", () => {
  test("about what reads no audio is of no listening", async () => {
    const { office, recording } = await anOffice();
    await deliver(office, [
      anEvent(recording, { eventName: "GetObjectLegalHold" }),
      anEvent(recording, { eventSource: "kms.amazonaws.com" }),
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test.each([
    ["of another form", [{ eventID: "x" }]],
    ["with an event at no time", undefined],
  ])(
    "%s comes again, and nothing in it is passed by (T97)",
    async (_, records) => {
      const { office, recording } = await anOffice();
      const told = records ?? [anEvent(recording, { eventTime: "soon" })];
      expect(await deliver(office, told)).toEqual({
        batchItemFailures: [{ itemIdentifier: "message-0" }],
      });
    },
  );

  test("that is a digest says only that the trail speaks", async () => {
    const { office } = await anOffice();
    expect(await deliver(office, [{}], "CloudTrail-Digest")).toEqual({
      batchItemFailures: [],
    });
  });
});

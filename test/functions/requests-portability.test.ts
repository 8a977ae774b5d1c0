import { beforeEach, describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { buildExport } from "#functions/build-export/build-export";
import { openExport } from "#functions/open-export/open-export";
import type { RequestId } from "#schemas/ids";
import { fileOf } from "#test/adapters/audio/sound";
import { fetchPackage, look, revoke, tokenOf } from "#test/builders/brokers";
import { keepCall, sweep } from "#test/builders/calls";
import { keepText, transcriptOf } from "#test/builders/derivatives";
import { ask, context } from "#test/builders/gateway";
import {
  environment,
  historyOf,
  type Office,
  openOffice,
  recordingOf,
} from "#test/builders/office";
import { packageOf, publicKeyOf, zipOfRequest } from "#test/builders/packages";
import {
  aNewRequest,
  approved,
  decide,
  gathered,
  hearEach,
  request,
  stepsOf,
} from "#test/builders/requests";
import { portableFaults } from "#test/independent/check-portable";

const portability = { rights: ["portability"] };
const both = { rights: ["access", "portability"] };

async function packed(office: Office, overrides: object = portability) {
  const requestId = await approved(office, { ...overrides });
  await stepsOf(office, requestId).pack();
  return requestId;
}

const dataIn = async (office: Office, requestId: RequestId) => {
  const { text } = await packageOf(office, requestId, "portable");
  const data: unknown = JSON.parse(text("data.json"));
  return data;
};

describe("the package to take elsewhere", () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });

  test("has what the person provided, in JSON, CSV and audio, and nothing else (R43, T68)", async () => {
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    await transcriptOf(office, await recordingOf(office, call.interactionId));
    await keepText(office, recordingId, {
      form: "evaluation",
      text: "The agent was kind.",
    });
    const requestId = await packed(office);
    const { names, text } = await packageOf(office, requestId, "portable");
    expect(names).toEqual([
      "data.json",
      "request.csv",
      "numbers.csv",
      "calls.csv",
      "answers.csv",
      "recordings.csv",
      "csv-metadata.json",
      `audio/${recordingId}.mp3`,
      "manifest.json",
    ]);
    expect(await dataIn(office, requestId)).toMatchObject({
      format: "tacet-portable-1",
      tables: {
        request: [{ requestId, email: "ada@example.org", name: "Ada Example" }],
        numbers: [{ number: "0470 55 01 01" }],
        calls: [{ interactionId: call.interactionId, direction: "inbound" }],
        answers: [{ purpose: "recording", answer: "given" }],
        recordings: [{ recordingId, mediaType: "audio/mpeg", whole: true }],
      },
      leftOut: [],
    });
    const all = names.map(text).join();
    for (const others of ["The agent was kind", "Good morning", "agent-7"])
      expect(all).not.toContain(others);
    expect((await request(office, requestId)).export).toBeUndefined();
  });

  test("stands the check of code that shares nothing with ours, and words in it stay exact (R43)", async () => {
    await keepCall(
      office,
      {},
      { audio: await fileOf("constant.mp3"), contactChannel: 1 },
    );
    await keepCall(office);
    const { subject } = aNewRequest();
    const words = '=1+1, "please"\nall of it';
    const requestId = await packed(office, {
      ...portability,
      subject: { ...subject, phoneNumbers: ["+32470550101"], words },
    });
    const zip = await zipOfRequest(office, requestId, "portable");
    expect(portableFaults(zip, await publicKeyOf(office))).toEqual([]);
    expect(await dataIn(office, requestId)).toMatchObject({
      tables: { request: [{ words }], numbers: [{ number: "+32470550101" }] },
    });
    expect(portableFaults(zip, await publicKeyOf(openOffice()))).toEqual([
      "the signature does not fit",
    ]);
  });

  test("gives the person's own side also where an authority has access give both (R43, T68)", async () => {
    const audio = await fileOf("constant.mp3");
    const call = await keepCall(office, {}, { audio, contactChannel: 1 });
    const { recordingId } = await recordingOf(office, call.interactionId);
    const requestId = await approved(office, both);
    const { RIGHTS_POLICY: rights } = environment;
    const profiles = { "be-2": "keep-both" as const };
    await buildExport(office, {
      ...environment,
      RIGHTS_POLICY: { ...rights, audio: { ...rights.audio, profiles } },
    })({ requestId }, context);
    const [copy, portable] = [
      await packageOf(office, requestId),
      await packageOf(office, requestId, "portable"),
    ];
    expect(copy.names).toContain(`audio/${recordingId}.mp3`);
    expect(portable.names).toContain(`audio/${recordingId}.wav`);
    expect(await dataIn(office, requestId)).toMatchObject({
      tables: { recordings: [{ mediaType: "audio/wav", whole: false }] },
    });
  });

  test("leaves out a call that rests on no consent of theirs, with the article (R43, Art 20(1))", async () => {
    const call = await keepCall(office);
    const minor = await keepCall(office);
    const requestId = await approved(office, portability);
    const items = await office.ledger.readPartition(
      `call#${minor.interactionId}`,
    );
    const given = items.find((item) => item.kind === "consent");
    if (given !== undefined)
      await office.ledger.append({
        ...given,
        ...{ answer: "void", because: "said-so" },
        ...{ ordinal: "later", digest: "void" },
      });
    await stepsOf(office, requestId).pack();
    expect(await dataIn(office, requestId)).toMatchObject({
      tables: { calls: [{ interactionId: call.interactionId }] },
      leftOut: [
        {
          interactionId: minor.interactionId,
          reason: "not-portable",
          article: "Art 20(1)",
        },
      ],
    });
    const { names } = await packageOf(office, requestId, "portable");
    expect(names.filter((name) => name.startsWith("audio/"))).toHaveLength(1);
  });

  test("has what we held when the request came, also when its term ends before the answer (T50, T72)", async () => {
    const { interactionId } = await keepCall(office);
    const requestId = await gathered(office, portability);
    office.clock.set(plusDays(office.now(), 31));
    await sweep(office, "erase");
    const steps = stepsOf(office, requestId);
    await steps.openApproval();
    await hearEach(office, requestId);
    await decide(office, requestId, "approval", { verdict: "approved" });
    await steps.pack();
    const { recordingId } = await recordingOf(office, interactionId);
    expect(await dataIn(office, requestId)).toMatchObject({
      tables: { recordings: [{ recordingId }] },
    });
  });

  test("is a file of its own beside the copy of the same request (T68)", async () => {
    await keepCall(office);
    const requestId = await packed(office, both);
    await stepsOf(office, requestId).verify();
    const { export: copy, portable } = await request(office, requestId);
    expect(copy?.key).not.toBe(portable?.key);
    expect((await packageOf(office, requestId)).names).toContain("index.html");
  });

  test("is built once, and verified before anybody is told (T29, T102)", async () => {
    await keepCall(office);
    const requestId = await packed(office);
    const { portable: first } = await request(office, requestId);
    await stepsOf(office, requestId).pack();
    expect((await request(office, requestId)).portable).toEqual(first);
    if (first !== undefined)
      await office.objects.deleteVersions("exports", [first]);
    await expect(stepsOf(office, requestId).verify()).rejects.toMatchObject({
      code: "not-verified",
    });
  });

  test("is told of, fetched with a code, and taken back like the other (T69)", async () => {
    await keepCall(office);
    const requestId = await packed(office, both);
    const steps = stepsOf(office, requestId);
    await steps.answer();
    await steps.close();
    const token = tokenOf(office);
    const { text } = await fetchPackage(office, token);
    expect(text.match(/<a href="/g)).toHaveLength(2);
    expect(text).toContain("to take elsewhere");
    const link = await linkFor(office, requestId, "portability");
    const { portable } = await request(office, requestId);
    expect(link.body["sha256"]).toBe(portable?.sha256);
    await revoke(office, requestId);
    expect((await look(office, token)).status).toBe(404);
    expect((await linkFor(office, requestId, "portability")).status).toBe(404);
  });

  test("alone needs nobody to say which package is meant, and another word for it is refused", async () => {
    await keepCall(office);
    const requestId = await packed(office);
    expect((await linkFor(office, requestId)).status).toBe(201);
    expect((await linkFor(office, requestId, "access")).status).toBe(404);
    expect((await linkFor(office, requestId, "everything")).status).toBe(400);
  });

  test("has of the person nothing that is not sealed in the ledger (T25)", async () => {
    await keepCall(office);
    await packed(office);
    expect(historyOf(office)).not.toMatch(/ada@example|Ada Example|0470/);
  });
});

const linkFor = (office: Office, requestId: RequestId, of?: string) =>
  ask(openExport(office, environment), {
    route: "POST /requests/{requestId}/export/links",
    parameters: { requestId },
    ...(of === undefined ? {} : { query: { of } }),
  });

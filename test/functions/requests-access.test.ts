import { describe, expect, test } from "vitest";
import { requestPartition, subjectFileKey } from "#domain/ledger/keys";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { openExport } from "#functions/open-export/open-export";
import { keepCall, sweep } from "#test/builders/calls";
import { derivedBytes, transcriptOf } from "#test/builders/derivatives";
import { ask, staffId } from "#test/builders/gateway";
import {
  environment,
  type Office,
  openOffice,
  recordingOf,
} from "#test/builders/office";
import { packageOf } from "#test/builders/packages";
import {
  approved,
  decide,
  gathered,
  hearEach,
  request,
  stepsOf,
} from "#test/builders/requests";

const linkTo = (office: Office, requestId: string) =>
  ask(openExport(office, environment), {
    route: "POST /requests/{requestId}/export/links",
    parameters: { requestId },
  });

test("the copy holds what was made from the recordings, too, and outlives them by its own seven days (R38, T8, T40)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const recording = await recordingOf(office, call.interactionId);
  const { derivativeId } = await transcriptOf(office, recording);
  const requestId = await approved(office);
  const steps = stepsOf(office, requestId);
  await steps.pack();
  office.clock.set(plusDays(office.now(), 31));
  await steps.close();
  await sweep(office, "erase");
  expect(derivedBytes(office)).toEqual([]);
  const { text } = await packageOf(office, requestId);
  expect(
    text(`texts/${recording.recordingId}/transcript-${derivativeId}.txt`),
  ).toBe("Good morning.");
});

describe("access", () => {
  test("gives a copy of the audio, all the data of the calls, and what Art 15 asks (R38, T66)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    const { names, text } = await packageOf(office, requestId);
    expect(names).toEqual([
      "index.html",
      "data.json",
      "context.json",
      `audio/${recordingId}.mp3`,
      "manifest.json",
    ]);
    expect(text(`audio/${recordingId}.mp3`)).toBe(
      `ID3 ${call.platformRecordingId}`,
    );
    const data: unknown = JSON.parse(text("data.json"));
    expect(data).toMatchObject({
      calls: [
        {
          interactionId: call.interactionId,
          consent: [
            {
              purpose: "recording",
              answer: "given",
              promptId: "recording-welcome",
            },
          ],
          ended: [{ direction: "inbound" }],
          recordings: [{ recordingId, state: "kept" }],
        },
      ],
    });
    const told: unknown = JSON.parse(text("context.json"));
    for (const name of [
      "purposes",
      "categories",
      "recipients",
      "storagePeriod",
      "rights",
      "complaint",
      "source",
      "automatedDecisions",
      "transfers",
    ])
      expect(told).toHaveProperty(name);
    expect(told).toMatchObject({ recipients: ["Talkdesk, Inc."] });
  });

  test("reads the version that was kept, also behind a marker and behind other bytes (R38, T6, T13)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    office.s3.deleteCurrent("recordings", recordingId);
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    const { text } = await packageOf(office, requestId);
    expect(text(`audio/${recordingId}.mp3`)).toBe(
      `ID3 ${call.platformRecordingId}`,
    );
  });

  test("never gives a call of somebody else who has the number, nor any token (T54, T58)", async () => {
    const office = openOffice();
    const own = await keepCall(office);
    const other = await keepCall(office);
    const requestId = await gathered(
      office,
      {},
      {
        verdict: "confirmed",
        method: "call-facts",
        scope: { kind: "named-calls", interactionIds: [own.interactionId] },
      },
    );
    await hearEach(office, requestId);
    await stepsOf(office, requestId).openApproval();
    await decide(office, requestId, "approval", { verdict: "approved" });
    await stepsOf(office, requestId).pack();
    const { names, text } = await packageOf(office, requestId);
    const everything = names.map(text).join();
    expect(everything).toContain(own.interactionId);
    expect(everything).not.toContain(other.interactionId);
    expect(everything).not.toMatch(/\.[A-Za-z0-9_-]{43}"/);
  });

  test("is packed once, and again only when the package is gone (T102)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    const first = (await request(office, requestId)).export;
    await stepsOf(office, requestId).pack();
    expect((await request(office, requestId)).export).toEqual(first);
    if (first !== undefined)
      await office.objects.deleteVersions("exports", [first]);
    await expect(stepsOf(office, requestId).verify()).rejects.toMatchObject({
      code: "not-verified",
    });
    await stepsOf(office, requestId).pack();
    await stepsOf(office, requestId).verify();
    expect((await request(office, requestId)).export?.versionId).not.toBe(
      first?.versionId,
    );
  });

  test("opens by a link of minutes to one version, and who got it is evidence (R38, T69)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office);
    expect((await linkTo(office, requestId)).status).toBe(404);
    await stepsOf(office, requestId).pack();
    const { status, body } = await linkTo(office, requestId);
    expect(status).toBe(201);
    expect(body["expiresAt"]).toBe(plusMinutes(office.now(), 5));
    const link = String(body["url"]);
    expect(office.s3.openLink(link, office.now()).outcome).toBe("opened");
    expect(
      office.s3.openLink(link, plusMinutes(office.now(), 6)).outcome,
    ).not.toBe("opened");
    expect(
      await office.ledger.readPartition(requestPartition(requestId)),
    ).toContainEqual(
      expect.objectContaining({
        type: "export.opened",
        details: expect.objectContaining({ by: staffId }),
      }),
    );
  });

  test("whose package is erased has no link any more (T69)", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    await stepsOf(office, requestId).pack();
    const { export: packaged } = await request(office, requestId);
    if (packaged !== undefined)
      await office.objects.deleteVersions("exports", [packaged]);
    expect((await linkTo(office, requestId)).status).toBe(404);
  });

  test("is answered and closed, and then nobody knows any more how to reach the requester (R38, T25, T51)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await approved(office);
    const steps = stepsOf(office, requestId);
    await steps.pack();
    await steps.verify();
    await steps.answer();
    await steps.close();
    await steps.close();
    expect(await request(office, requestId)).toMatchObject({
      state: "fulfilled",
      answeredAt: office.now(),
      closedAt: office.now(),
    });
    expect(await office.ledger.read(subjectFileKey(requestId))).toBeUndefined();
    expect((await recordingOf(office, call.interactionId)).keepers).toEqual([]);
  });
});

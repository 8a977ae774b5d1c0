import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { readRegisters } from "#functions/read-registers/read-registers";
import type { RequestId } from "#schemas/ids";
import { delivered } from "#test/builders/disclosures";
import { ask } from "#test/builders/gateway";
import { environment, type Office, openOffice } from "#test/builders/office";
import { packageOf } from "#test/builders/packages";
import { notices, settleErasures } from "#test/builders/recipients";
import { approved, stepsOf } from "#test/builders/requests";

/** The subject's erasure of what an authority got, done and told on. */
async function erasedAfterwards(office: Office): Promise<RequestId> {
  const requestId = await approved(office, { rights: ["erasure"] });
  const steps = stepsOf(office, requestId);
  await steps.erase();
  await settleErasures(office);
  await steps.verify();
  await steps.tell();
  return requestId;
}

const toldIn = async (office: Office, requestId: RequestId) =>
  (await notices(office, requestId)).map(({ recipientId }) => recipientId);

async function copyOf(office: Office) {
  const requestId = await approved(office);
  await stepsOf(office, requestId).pack();
  const { text } = await packageOf(office, requestId);
  return { page: text("index.html"), data: text("data.json") };
}

describe("an erasure of what an authority got", () => {
  test("is told to the authority as well (Art 19, T100)", async () => {
    const office = openOffice();
    await delivered(office);
    const requestId = await erasedAfterwards(office);
    expect(await toldIn(office, requestId)).toContain("authority");
  });

  test.each([
    [
      "in a particular inquiry, which is no recipient",
      { particularInquiry: true },
    ],
    ["while the law forbids to tell of it", { gagUntil: "2027-06-30" }],
  ])(
    "is not told to an authority %s (Art 4(9), R34, T99, T100)",
    async (_, overrides) => {
      const office = openOffice();
      await delivered(office, overrides);
      const requestId = await erasedAfterwards(office);
      expect(await toldIn(office, requestId)).not.toContain("authority");
    },
  );
});

describe("the subject's copy", () => {
  test("says which authority got which recording, when, and on which law (Art 15(1)(c), R34)", async () => {
    const office = openOffice();
    const { recording } = await delivered(office);
    const { page, data } = await copyOf(office);
    expect(page).toContain(
      `Recording ${recording.recordingId} was given to an authority that asked for them`,
    );
    expect(JSON.parse(data)).toMatchObject({
      calls: [
        {
          disclosures: [
            {
              recordingId: recording.recordingId,
              provision: "Art. 46bis Code d'instruction criminelle",
            },
          ],
        },
      ],
    });
  });

  test("is silent about it on the last day on which the law forbids to tell, and says it on the next (R34, T99)", async () => {
    const office = openOffice();
    const gagUntil = office.now().slice(0, 10);
    await delivered(office, { gagUntil });
    const silent = await copyOf(office);
    expect(silent.page + silent.data).not.toMatch(
      /authority-|disclos[ei]d|46bis/,
    );
    office.clock.set(plusDays(office.now(), 1));
    expect((await copyOf(office)).page).toContain("46bis");
  });
});

test("the register of disclosures has a line for each request of an authority, for the authority that supervises us (R34)", async () => {
  const office = openOffice();
  const { disclosureId } = await delivered(office);
  const read = (register: string) =>
    ask(readRegisters(office, environment), {
      route: "GET /registers/{register}",
      parameters: { register },
      query: { month: "2026-11" },
    });
  expect((await read("disclosures")).body).toMatchObject({
    rows: [
      {
        disclosureId,
        recipientId: "authority",
        state: "delivered",
        recordings: 1,
        whole: 0,
        treaty: null,
      },
    ],
    counts: { state: { delivered: 1 } },
  });
  expect((await read("disclosures.csv")).text).toContain(disclosureId);
});

import { beforeEach, describe, expect, test } from "vitest";
import { RequestId } from "#schemas/ids";
import type { Receiver } from "#schemas/transmission";
import { lettersOf } from "#test/builders/brokers";
import { keepCall } from "#test/builders/calls";
import { staffId } from "#test/builders/gateway";
import { historyOf, type Office, openOffice } from "#test/builders/office";
import { zipOfRequest } from "#test/builders/packages";
import {
  approveFor,
  at,
  registerFor,
  saying,
  telecom,
  telecomOf,
  toBeSent,
  transmit,
} from "#test/builders/receivers";
import {
  decide,
  gathered,
  hearEach,
  request,
  soleUser,
  stepsOf,
} from "#test/builders/requests";
import { answerAgain } from "#test/builders/reopened";
import { evidenceOf, reopen } from "#test/builders/steering";

let office: Office;
beforeEach(async () => {
  office = openOffice();
  await keepCall(office);
});

const noticesOf = () => office.outbox().filter(({ kind }) => kind === "notice");

describe("a package sent to another controller", () => {
  test("is taken by one that checks all of it with our public key, and the receipt is evidence (R43, Art 20(2))", async () => {
    const side = await telecomOf(office);
    const requestId = await toBeSent(office, [side.receiver]);
    await transmit(office, requestId, [side.receiver]);
    expect(side.faults).toEqual([]);
    const key = `"${requestId}-0"`;
    expect([...side.taken.keys()]).toEqual([key]);
    expect(side.taken.get(key)?.zip).toEqual(
      await zipOfRequest(office, requestId, "portable"),
    );
    const { transmission, portable } = await request(office, requestId);
    expect(transmission).toMatchObject({
      ...{ to: telecom, outcome: "sent", status: 201, tries: 1 },
      sha256: portable?.sha256,
    });
    expect(
      await evidenceOf(office, requestId, "transmission.sent"),
    ).toMatchObject([
      {
        at: office.now(),
        details: {
          to: telecom,
          by: staffId,
          sha256: portable?.sha256,
          receiptSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ]);
  });

  test("is named in the answer, and not offered for download as well (R43)", async () => {
    const side = await telecomOf(office);
    const requestId = await toBeSent(office, [side.receiver]);
    await transmit(office, requestId, [side.receiver]);
    await stepsOf(office, requestId).answer();
    expect(lettersOf(office).map(({ subject }) => subject)).not.toContain(
      "Your package is ready",
    );
    expect(lettersOf(office).at(-1)?.body).toContain(
      "we sent it directly to Example Telecom",
    );
  });

  test("has one id for every try: a run that broke off sends it again, and it is taken once (T102, T106)", async () => {
    const side = await telecomOf(office);
    const requestId = await toBeSent(office, [side.receiver]);
    const dying = {
      ...office,
      ledger: {
        ...office.ledger,
        replace: () => Promise.reject(new TypeError("died here")),
      },
    };
    await expect(transmit(dying, requestId, [side.receiver])).rejects.toThrow(
      "died here",
    );
    await transmit(office, requestId, [side.receiver]);
    await transmit(office, requestId, [side.receiver]);
    expect([...side.taken.values()]).toMatchObject([{ times: 2 }]);
    expect(
      await evidenceOf(office, requestId, "transmission.sent"),
    ).toHaveLength(1);
  });

  test("leaves nothing of the person in the ledger (T25)", async () => {
    const side = await telecomOf(office);
    const requestId = await toBeSent(office, [side.receiver]);
    await transmit(office, requestId, [side.receiver]);
    expect(historyOf(office)).not.toMatch(/ada@example|Ada Example|0470/);
  });
});

describe("a package that another controller does not take", () => {
  async function notTaken(receiver: Receiver, runs: number) {
    const requestId = await toBeSent(office, [receiver]);
    for (let run = 1; run < runs; run += 1)
      await expect(
        transmit(office, requestId, [receiver]),
      ).rejects.toMatchObject({ code: "receiver-not-reached" });
    await transmit(office, requestId, [receiver]);
    return requestId;
  }

  test.each([
    ["refuses it", 403, "refused", 1],
    ["sends us elsewhere", 302, "refused", 1],
    ["fails", 503, "unreachable", 3],
    ["has too much to do", 429, "unreachable", 3],
  ])(
    "because it %s is offered for download instead, and staff is told (R43, Art 20(2))",
    async (_, status, outcome, tries) => {
      const elsewhere: string[] = [];
      const other = await saying(({ url }, response) => {
        elsewhere.push(url ?? "");
        response.end();
      });
      const receiver = await saying((asked, response) => {
        asked.resume();
        response.writeHead(status, { location: other.address }).end("no");
      });
      const requestId = await notTaken(receiver, tries);
      expect((await request(office, requestId)).transmission).toMatchObject({
        ...{ outcome, status, tries },
      });
      expect(elsewhere).toEqual([]);
      expect(noticesOf().at(-1)?.subject).toContain(
        "was not sent to example-telecom",
      );
      await stepsOf(office, requestId).answer();
      const letters = lettersOf(office);
      expect(letters.at(-2)?.body).toContain(
        "We could not send it directly to Example Telecom.",
      );
      expect(letters.at(-1)?.subject).toBe("Your package is ready");
    },
  );

  test("because nobody is there is tried three times, each written down", async () => {
    const requestId = await notTaken(at("http://127.0.0.1:1/nobody"), 3);
    expect((await request(office, requestId)).transmission).toMatchObject({
      ...{ outcome: "unreachable", tries: 3 },
    });
    expect(
      await evidenceOf(office, requestId, "transmission.begun"),
    ).toHaveLength(3);
    expect(
      await evidenceOf(office, requestId, "transmission.failed"),
    ).toHaveLength(1);
  });

  test("because it left the settings meanwhile is asked nothing", async () => {
    const side = await telecomOf(office);
    const requestId = await toBeSent(office, [side.receiver]);
    await transmit(office, requestId, []);
    expect(side.taken.size).toBe(0);
    expect((await request(office, requestId)).transmission).toMatchObject({
      ...{ outcome: "not-a-receiver", tries: 0 },
    });
  });
});

describe("a request that says where to send it", () => {
  const registered = (overrides: object, receivers: Receiver[]) =>
    registerFor(office, receivers, { rights: ["portability"], ...overrides });

  test("is sent there when it is granted, unless the answer names another (Art 20(2))", async () => {
    const side = await telecomOf(office);
    const { status, body } = await registered({ transmitTo: telecom }, [
      side.receiver,
    ]);
    expect([status, body["transmitTo"]]).toEqual([201, telecom]);
    const requestId = RequestId.parse(body["requestId"]);
    await transmit(office, requestId, [side.receiver]);
    expect(side.taken.size).toBe(0);
    const steps = stepsOf(office, requestId);
    await steps.openIdentity();
    await decide(office, requestId, "identity", soleUser);
    await steps.gather();
    await steps.openApproval();
    await hearEach(office, requestId);
    await decide(office, requestId, "approval", { verdict: "approved" });
    await steps.pack();
    await transmit(office, requestId, [side.receiver]);
    expect(side.taken.size).toBe(1);
  });

  test("says so still when it is reopened, and is sent under an id of that round (T102, T112)", async () => {
    const side = await telecomOf(office);
    const { body } = await registered({ transmitTo: telecom }, [side.receiver]);
    const requestId = RequestId.parse(body["requestId"]);
    const steps = stepsOf(office, requestId);
    await steps.openIdentity();
    const failed = { verdict: "failed", method: "not-possible" };
    await decide(office, requestId, "identity", failed);
    await steps.close();
    await reopen(office, requestId, { receivedAt: office.now() });
    await answerAgain(office, requestId);
    await transmit(office, requestId, [side.receiver]);
    expect([...side.taken.keys()]).toEqual([`"${requestId}-1"`]);
  });

  test.each([
    ["a receiver the settings do not have", {}, "no receiver of the settings"],
    ["another right", { rights: ["access"] }, "portability only"],
  ])("with %s is refused, by field (Art 20(2))", async (_, asked, why) => {
    const known = "rights" in asked ? [at("https://telecom.example/")] : [];
    const { status, body, text } = await registered(
      { transmitTo: telecom, ...asked },
      known,
    );
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ field: "transmitTo" }] });
    expect(text).toContain(why);
  });
});

describe("an answer", () => {
  const asked = async (rights: readonly string[]) => {
    const requestId = await gathered(office, { rights });
    await stepsOf(office, requestId).openApproval();
    await hearEach(office, requestId);
    return requestId;
  };

  test("names a receiver of the settings and no other address (Art 20(2))", async () => {
    const requestId = await asked(["portability"]);
    const unknown = await approveFor(office, requestId, []);
    expect(unknown.status).toBe(409);
    expect(unknown.body["detail"]).toContain("is no receiver of the settings");
    for (const transmitTo of ["https://169.254.169.254/", "A", ""]) {
      const { status } = await approveFor(
        office,
        requestId,
        [],
        [{ right: "portability", result: "granted", transmitTo }],
      );
      expect(status).toBe(400);
    }
  });

  test("to access has no place for a receiver (T68)", async () => {
    const requestId = await asked(["access"]);
    const { status, body } = await approveFor(
      office,
      requestId,
      [at("https://telecom.example/portability")],
      [{ right: "access", result: "granted", transmitTo: telecom }],
    );
    expect(status).toBe(409);
    expect(body["detail"]).toContain('has no "transmitTo"');
  });

  test("without a receiver sends nothing to anybody", async () => {
    const side = await telecomOf(office);
    const requestId = await asked(["portability"]);
    await approveFor(
      office,
      requestId,
      [side.receiver],
      [{ right: "portability", result: "granted" }],
    );
    await stepsOf(office, requestId).pack();
    await transmit(office, requestId, [side.receiver]);
    expect(side.taken.size).toBe(0);
    expect((await request(office, requestId)).transmission).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { LetterNotTaken } from "#domain/letters/letter-not-taken";
import { askIdentity } from "#functions/ask-identity/ask-identity";
import { ask } from "#test/builders/gateway";
import { keepCall } from "#test/builders/calls";
import { check, put, textTo, texts, waiting } from "#test/builders/identity";
import { environment, historyOf, type Office } from "#test/builders/office";
import { decide, soleUser } from "#test/builders/requests";
import { evidenceOf } from "#test/builders/steering";

const codeIn = (office: Office) =>
  /\b\d{6}\b/.exec(texts(office).at(-1)?.body ?? "")?.[0] ?? "";

describe("a one-time code by text", () => {
  test("goes to the number that kept calls came from, and read back establishes who asks (T53, T60)", async () => {
    const { office, requestId } = await waiting();
    await keepCall(office);
    expect((await textTo(office, requestId)).status).toBe(200);
    expect(texts(office)).toMatchObject([{ to: "+32470550101" }]);
    const code = codeIn(office);
    expect((await check(office, requestId, code)).status).toBe(200);
    const byCode = { ...soleUser, method: "one-time-code" };
    const { status } = await decide(office, requestId, "identity", byCode);
    expect(status).toBe(200);
  });

  test("leaves neither the code nor the number in the ledger (T25, T58)", async () => {
    const { office, requestId } = await waiting();
    await keepCall(office);
    await textTo(office, requestId);
    expect(historyOf(office)).not.toContain(codeIn(office));
    expect(historyOf(office)).not.toContain("470550101");
    const [sent] = await evidenceOf(office, requestId, "identity.code-sent");
    expect(sent?.details).toMatchObject({
      to: "number",
      statement: "calls-came-from-it",
    });
  });

  test("is not sent to a number that is known from the request alone (T53)", async () => {
    const { office, requestId } = await waiting();
    const { status, body } = await textTo(office, requestId);
    expect([status, texts(office)]).toEqual([409, []]);
    expect(body["detail"]).toContain("No call that is kept came from");
  });

  test.each([
    [{}, "+32470550101"],
    [{ number: 3 }, "+32470550101"],
  ])("with %j goes to a number of theirs that has calls", async (asked, to) => {
    const phoneNumbers = ["nonsense", "0470 99 99 99", "0470 55 01 01"];
    const subject = { email: "ada@example.org", phoneNumbers };
    const { office, requestId } = await waiting({ subject });
    await keepCall(office);
    await textTo(office, requestId, asked);
    expect(texts(office)).toMatchObject([{ to }]);
  });

  test.each([{ number: 1 }, { number: 2 }, { number: 4 }])(
    "with %j goes nowhere where no calls came from it",
    async (asked) => {
      const phoneNumbers = ["nonsense", "0470 99 99 99", "0470 55 01 01"];
      const subject = { email: "ada@example.org", phoneNumbers };
      const { office, requestId } = await waiting({ subject });
      await keepCall(office);
      expect((await textTo(office, requestId, asked)).status).toBe(409);
      expect(texts(office)).toEqual([]);
    },
  );

  test.each([
    ["en", "works once"],
    ["nl", "eenmalige code"],
    ["fr", "usage unique"],
    ["de", "Einmalcode"],
    ["es", "un solo uso"],
    ["ro", "unică folosință"],
    ["pl", "works once"],
  ])("is written in %s", async (language, said) => {
    const { office, requestId } = await waiting({ language });
    await keepCall(office);
    await textTo(office, requestId);
    expect(texts(office)[0]?.body).toContain(said);
  });

  test("that the carrier did not take is written down as not sent", async () => {
    const { office, requestId } = await waiting();
    await keepCall(office);
    const text = () => Promise.reject(new LetterNotTaken("no"));
    const dumb = { ...office, texter: { text } };
    const { status } = await ask(askIdentity(dumb, environment), {
      route: "POST /requests/{requestId}/identity/codes",
      parameters: { requestId },
      body: { to: "number" },
    });
    const notTaken = await evidenceOf(office, requestId, "letter.not-taken");
    const sent = await evidenceOf(office, requestId, "identity.code-sent");
    expect([status, notTaken.length, sent.length]).toEqual([500, 1, 0]);
  });

  test.each([{ number: 0 }, { number: 11 }, { number: "2" }])(
    "with %j is refused, naming the field",
    async (asked) => {
      const { office, requestId } = await waiting();
      const { status, body } = await put(office, requestId, [
        "codes",
        { to: "number", ...asked },
      ]);
      expect([status, JSON.stringify(body["errors"])]).toEqual([
        400,
        expect.stringContaining("number"),
      ]);
    },
  );
});

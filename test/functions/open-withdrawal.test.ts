import { describe, expect, test } from "vitest";
import { plusDays, plusSeconds } from "#domain/time/instant";
import { linkWithdrawal } from "#functions/link-withdrawal/link-withdrawal";
import { openWithdrawal } from "#functions/open-withdrawal/open-withdrawal";
import { aCall, answer, keepCall, report } from "#test/builders/calls";
import { ask, staffId } from "#test/builders/gateway";
import {
  environment,
  itemsOf,
  openOffice,
  opening,
  recordingOf,
  writtenIn,
} from "#test/builders/office";
import {
  askForLink,
  carryOut,
  linkTo,
  pressed,
  visit,
  withdraw,
} from "#test/builders/withdrawals";

describe("a link to withdraw with", () => {
  test("names one call and one purpose for thirty days, and who asked for it is evidence (R44)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { language: "fr" });
    const { status, body } = await askForLink(office, call);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      purpose: "recording",
      expiresAt: plusDays(opening, 30),
      language: "fr",
      path: expect.stringMatching(/^\/withdrawals\/[\w.-]+\?language=fr$/),
    });
    expect(await itemsOf(office, call.interactionId)).toContainEqual(
      expect.objectContaining({
        type: "withdrawal.linked",
        details: {
          by: staffId,
          purpose: "recording",
          expiresAt: plusDays(opening, 30),
        },
      }),
    );
  });

  test("has no number in it, and is kept nowhere (T39, T58)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const token = await linkTo(office, call);
    const [, text = ""] = token.split(".");
    expect(JSON.parse(Buffer.from(text, "base64url").toString())).toEqual({
      interactionId: call.interactionId,
      purpose: "recording",
      expiresAt: expect.any(String),
    });
    expect(JSON.stringify(writtenIn(office))).not.toContain(token);
  });

  test.each([
    ["an active key", { "X-Api-Key": "old-key" }, 201],
    ["a wrong key", { "X-Api-Key": "none" }, 401],
    ["no key", {}, 401],
  ])(
    "is made for the flow with %s: %3$i (T101)",
    async (_, headers, status) => {
      const office = openOffice();
      const call = aCall();
      await answer(office, call);
      const reply = await ask(linkWithdrawal(office, environment), {
        route: "POST /talkdesk/withdrawal-links",
        headers,
        claims: {},
        body: { interaction_id: call.interactionId, language: "ro" },
      });
      expect(reply.status).toBe(status);
    },
  );

  test("opens in English for a caller who was not asked yet, or as staff wants (R44, R69)", async () => {
    const office = openOffice();
    const call = aCall();
    await report(office, call);
    expect((await askForLink(office, call)).body["language"]).toBe("en");
    const wanted = await askForLink(office, call, { language: "es" });
    expect(wanted.body["language"]).toBe("es");
  });

  test("is not made of a call nobody knows, nor of a consent that is over", async () => {
    const office = openOffice();
    expect((await askForLink(office, aCall())).status).toBe(404);
    const call = await keepCall(office);
    await withdraw(office, call);
    expect((await askForLink(office, call)).status).toBe(409);
  });
});

describe("the page behind it", () => {
  test("tells the consequences before anything happens: services may end, help does not (R10, R44)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { status, text, contentType, headers } = await visit(
      office,
      await linkTo(office, call),
    );
    expect([status, contentType]).toEqual([200, "text/html; charset=utf-8"]);
    for (const told of [
      "may no longer be offered",
      "we go on helping you",
      "stays lawful",
      "will be erased",
      "as proof",
    ])
      expect(text).toContain(told);
    expect(text).not.toMatch(/<script|javascript:| on\w+=|https?:/i);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
  });

  test.each([
    ["opened, however often", {}],
    ["posted to without the button", { form: "" }],
    ["posted to with another text's version", { form: "told=0" }],
    ["posted to with something else", { form: '{"told":"1"}' }],
  ])(
    "withdraws nothing when it is %s, as scanners do (R44)",
    async (_what, how) => {
      const office = openOffice();
      const call = await keepCall(office);
      const token = await linkTo(office, call);
      const before = await itemsOf(office, call.interactionId);
      for (const _time of [1, 2, 3]) {
        const { status, text } = await visit(office, token, how);
        expect(status).toBe(200);
        expect(text).toContain("<button>");
      }
      expect(await itemsOf(office, call.interactionId)).toEqual(before);
    },
  );

  test("withdraws nothing by a GET, whatever comes with it (R44)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const token = await linkTo(office, call);
    const { text } = await ask(openWithdrawal(office), {
      route: "GET /withdrawals/{token}",
      parameters: { token },
      query: { told: "1" },
      claims: {},
      body: pressed,
    });
    expect(text).toContain("<button>");
    expect((await answer(office, call)).body).toEqual({
      recording_allowed: true,
    });
  });

  test("withdraws with its button, says so, and the text above it is evidence (R44, T27, T28, T80)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const token = await linkTo(office, call);
    office.clock.advance(60_000);
    const { status, text } = await visit(office, token, {
      language: "de",
      form: pressed,
    });
    expect(status).toBe(200);
    expect(text).toContain("Ihre Einwilligung ist widerrufen");
    const at = office.now();
    const items = await itemsOf(office, call.interactionId);
    const withdrawal = items.find(
      (item) => item.kind === "consent" && item.answer === "withdrawn",
    );
    expect(withdrawal).toMatchObject({
      channel: "link",
      told: { version: "1", language: "de", to: "caller", at },
    });
    expect(withdrawal).not.toHaveProperty("heardBy");
    await carryOut(office);
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      state: "erased",
      erasure: { cause: "withdrawn" },
    });
  });

  test("pressed twice withdraws once (R44)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const token = await linkTo(office, call);
    await visit(office, token, { form: pressed });
    const before = await itemsOf(office, call.interactionId);
    const again = await visit(office, token, { form: pressed });
    expect(again.text).toContain("If you withdrew your consent with it");
    expect(await itemsOf(office, call.interactionId)).toEqual(before);
  });

  test("of monitoring withdraws monitoring and nothing else (R44, T74)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await answer(office, call, { prompt_id: "monitoring-welcome" });
    const token = await linkTo(office, call, { purpose: "monitoring" });
    await visit(office, token, { form: pressed });
    await carryOut(office);
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });
});

describe("a link that leads nowhere", () => {
  test("is answered alike and after the same look-ups, whether it is unknown, over or used (T101)", async () => {
    const office = openOffice();
    const [call, other] = [await keepCall(office), await keepCall(office)];
    const used = await linkTo(office, call);
    await visit(office, used, { form: pressed });
    const live = await linkTo(office, other);
    const expired = await linkTo(office, other);
    const forged = `${live.slice(0, -2)}AA`;

    let reads = 0;
    const counting = {
      ...office,
      ledger: {
        ...office.ledger,
        readPartition: (partition: string) => {
          reads += 1;
          return office.ledger.readPartition(partition);
        },
      },
    };
    const answersOf = async (token: string) => {
      reads = 0;
      const { status, text, headers } = await visit(counting, token);
      return { status, text, headers, reads };
    };
    const unknown = await answersOf("nothing");
    expect(unknown).toMatchObject({ status: 404, reads: 1 });
    expect(await answersOf(forged)).toEqual(unknown);
    expect(await answersOf(used)).toEqual(unknown);
    office.clock.set(plusDays(opening, 31));
    expect(await answersOf(expired)).toEqual(unknown);
    expect(await answersOf("")).toEqual(unknown);
  });

  test("lives until the end of its thirtieth day and not a second longer (R44)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call);
    const token = await linkTo(office, call);
    office.clock.set(plusSeconds(plusDays(opening, 30), -1));
    expect((await visit(office, token)).status).toBe(200);
    office.clock.set(plusDays(opening, 30));
    expect((await visit(office, token, { form: pressed })).status).toBe(404);
    expect(await itemsOf(office, call.interactionId)).toHaveLength(2);
  });

  test("withdraws nothing when it was signed for something else (T101)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    for (const said of ["", "{", '{"interactionId":"x"}', "null"]) {
      const token = await office.linkSigner.sign(said);
      expect((await visit(office, token, { form: pressed })).status).toBe(404);
    }
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });
});

describe("the language of the page", () => {
  test.each([
    ["nl", undefined, "nl", false],
    ["ro", "fr,en", "ro", false],
    [undefined, "es-MX, fr;q=0.8", "es", false],
    [undefined, "pl, de;q=0.5", "de", false],
    [undefined, "pl;q=1, en;q=0.9", "en", true],
    ["pl", undefined, "en", true],
    [undefined, "fr;q=0, en", "en", false],
    [undefined, undefined, "en", false],
    ["<script>", "*;q=x", "en", false],
    ["EN", undefined, "en", false],
  ])(
    "link %s, browser %s: %s, and says when English stands in: %s (R44, R69)",
    async (language, accept, shown, instead) => {
      const office = openOffice();
      const call = aCall();
      await answer(office, call);
      const { text } = await visit(office, await linkTo(office, call), {
        ...(language === undefined ? {} : { language }),
        ...(accept === undefined ? {} : { accept }),
      });
      expect(/<html lang="(\w+)">/.exec(text)?.[1]).toBe(shown);
      expect(text.includes("not available in your language")).toBe(instead);
      expect(text).not.toContain("<script>");
    },
  );
});

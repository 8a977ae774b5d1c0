import { describe, expect, test } from "vitest";
import { plusDays, plusMinutes, plusSeconds } from "#domain/time/instant";
import { subjectFileKey } from "#domain/ledger/keys";
import { ask } from "#test/builders/gateway";
import { receiveRequest } from "#functions/receive-request/receive-request";
import {
  aPublicRequest,
  linkFor,
  linksIn,
  post,
  pressed,
  requestsMade,
  sweepForms,
  visit,
} from "#test/builders/intakes";
import {
  environment,
  historyOf,
  openOffice,
  opening,
} from "#test/builders/office";
import { begin } from "#test/builders/requests";

describe("a public request", () => {
  test("is answered alike, byte for byte, whether we know the person or not (T53)", async () => {
    const office = openOffice();
    await begin(office);
    const known = await post(office);
    const unknown = await post(office, {
      email: "nobody@example.net",
      phoneNumbers: ["0470 99 99 99"],
    });
    expect(known.status).toBe(202);
    expect(known.body).toEqual({
      next: "confirm-by-link",
      withinHours: 24,
      otherwise: "privacy@tacet.example",
    });
    expect(unknown.text).toBe(known.text);
    expect(unknown.headers).toEqual(known.headers);
  });

  test("takes the same reads and writes, whether we know the person, do not, or heard enough of the address (T53)", async () => {
    const office = openOffice();
    await begin(office);
    const calls: string[] = [];
    const { append, readPartition } = office.ledger;
    const counting: typeof office = {
      ...office,
      ledger: {
        ...office.ledger,
        append: (item) => (calls.push("append"), append(item)),
        readPartition: (name) => (calls.push("read"), readPartition(name)),
      },
    };
    const workOf = async (email: string) => {
      calls.length = 0;
      const { text } = await post(counting, { email });
      return [text, ...calls];
    };
    const first = await workOf("ada@example.org");
    expect(first.slice(1)).toEqual(["read", "append"]);
    expect(await workOf("nobody@example.net")).toEqual(first);
    for (let times = 0; times < 5; times += 1)
      expect(await workOf("ada@example.org")).toEqual(first);
  });

  test("registers nothing and looks for nobody before it is confirmed (R51, T53)", async () => {
    const office = openOffice();
    await linkFor(office);
    expect(requestsMade(office)).toEqual([]);
  });

  test("seals what a person says of themselves; the ledger never held it in clear (T25, T58)", async () => {
    const office = openOffice();
    await linkFor(office);
    expect(historyOf(office)).not.toMatch(
      /ada@|Ada Example|470.?55.?01|player/,
    );
  });

  test.each([
    [{ entityId: undefined, country: "RO" }, "ro-9"],
    [{ entityId: "ro-10" }, "ro-10"],
  ])("with %j is addressed to %s (R1)", async (overrides, entityId) => {
    const office = openOffice();
    const link = await linkFor(office, overrides);
    await visit(office, link, { form: pressed });
    expect(requestsMade(office)).toMatchObject([{ entityId }]);
  });

  test("may do without numbers, a name, words or a language", async () => {
    const office = openOffice();
    const none = {
      phoneNumbers: undefined,
      name: undefined,
      words: undefined,
      language: undefined,
    };
    const link = await linkFor(office, none);
    await visit(office, link, { form: pressed });
    expect(requestsMade(office)).toMatchObject([
      { language: "nl", subjects: [] },
    ]);
  });

  test.each([
    [{ rights: ["attention"] }, 400, "rights.0"],
    [{ rights: [] }, 400, "rights"],
    [{ entityId: undefined }, 400, "entityId"],
    [{ entityId: "xx-99" }, 422, "entityId"],
    [{ entityId: undefined, country: "XX" }, 422, "country"],
    [{ entityId: undefined, country: "Belgium" }, 400, "country"],
    [{ language: "english" }, 400, "language"],
    [{ email: "Ada Example" }, 400, "email"],
    [{ phoneNumbers: [7] }, 400, "phoneNumbers.0"],
    [{ words: "w".repeat(1001) }, 400, "words"],
    [{ words: "\u0000".repeat(1000) }, 400, "words"],
    [{ receivedAt: "2026-11-24T09:00:00.000Z" }, 400, "receivedAt"],
  ])(
    "with %j is refused with %i, naming %s",
    async (overrides, code, field) => {
      const { status, body, text } = await post(openOffice(), overrides);
      expect(status).toBe(code);
      expect(body).toMatchObject({ errors: [{ field }] });
      expect(text).not.toMatch(/Ada Example|www|Belgium/);
    },
  );

  test("with a field nobody asked for has it named to the sender, and in no line of the log (T38)", async () => {
    const { body } = await post(openOffice(), { "ada@example.org": 1 });
    expect(body).toMatchObject({
      detail: "Mend these fields: (body).",
      errors: [{ field: "ada@example.org", message: /leave it out/ }].map(
        ({ field }) => ({ field }),
      ),
    });
  });

  test("of more than 64 KiB is not read", async () => {
    const office = openOffice();
    const { status } = await ask(receiveRequest(office, environment), {
      route: "POST /public/requests",
      body: aPublicRequest({ words: "w".repeat(70_000) }),
    });
    expect(status).toBe(413);
  });
});

describe("the page behind the link", () => {
  test("asks whether it was the reader, in the reader's language, and shows nothing a person wrote (R49)", async () => {
    const office = openOffice();
    const link = await linkFor(office, { language: "fr", name: "<b>Ada" });
    const { status, text, headers } = await visit(office, link, {
      language: "fr",
    });
    expect(status).toBe(200);
    expect(text).toContain("Oui, c’est ma demande");
    expect(text).toContain("l’accès à vos données");
    expect(text).not.toMatch(
      /Ada Example|470.?55.?01|<script|javascript:| on\w+=|https?:/i,
    );
    expect(headers).toMatchObject({
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "referrer-policy": "no-referrer",
    });
  });

  test.each([
    ["opened, however often", {}],
    ["posted to without the button", { form: "" }],
    ["posted to with something else", { form: '{"confirmed":"yes"}' }],
  ])("registers nothing when it is %s, as scanners do", async (_what, how) => {
    const office = openOffice();
    const link = await linkFor(office);
    for (const _time of [1, 2, 3])
      expect((await visit(office, link, how)).text).toContain("<button>");
    expect(requestsMade(office)).toEqual([]);
  });

  test("registers with its button, as received when the form came and not when it was confirmed (R49, T48)", async () => {
    const office = openOffice();
    const link = await linkFor(office, { rights: ["access", "erasure"] });
    office.clock.set(plusMinutes(opening, 600));
    const { status, text } = await visit(office, link, { form: pressed });
    expect(status).toBe(200);
    expect(text).toContain("Your request is registered");
    expect(text).toContain("24 December 2026");
    expect(requestsMade(office)).toMatchObject([
      {
        rights: ["access", "erasure"],
        channel: "form",
        entityId: "be-2",
        receivedAt: opening,
        registeredAt: plusMinutes(opening, 600),
        registeredBy: "requester",
        owner: "nobody-yet",
      },
    ]);
  });

  test("leaves the sealed file with the request, under its own id (T25)", async () => {
    const office = openOffice();
    await visit(office, await linkFor(office), { form: pressed });
    const [request] = requestsMade(office);
    const id = request?.requestId;
    if (id === undefined) throw new Error("no request");
    const file = await office.ledger.read(subjectFileKey(id));
    expect(file?.kind).toBe("subject");
    const sealed = file?.kind === "subject" ? file.sealed : "";
    expect(JSON.parse(await office.sealer.unseal(id, sealed))).toMatchObject({
      email: "ada@example.org",
      words: "The call about the player in the shop.",
    });
  });

  test("pressed again is the same request, and no second one (T102)", async () => {
    const office = openOffice();
    const link = await linkFor(office);
    const first = await visit(office, link, { form: pressed });
    office.clock.advance(60_000);
    await sweepForms(office);
    const again = await visit(office, link, { form: pressed });
    expect(again.text).toBe(first.text);
    expect(requestsMade(office)).toHaveLength(1);
  });
});

describe("a link that leads nowhere", () => {
  test("is answered alike and after the same look-ups, whether it is unknown, forged, of another kind or over (T101)", async () => {
    const office = openOffice();
    const link = await linkFor(office);
    const forged = `${link.slice(0, -2)}AA`;
    const ofState = await office.linkSigner.sign(
      JSON.stringify({ for: "status", requestId: crypto.randomUUID() }),
    );
    let finds = 0;
    const { find } = office.ledger;
    const counting: typeof office = {
      ...office,
      ledger: {
        ...office.ledger,
        find: (index, value) => ((finds += 1), find(index, value)),
      },
    };
    const answersOf = async (token: string) => {
      finds = 0;
      const { status, text } = await visit(counting, token, { form: pressed });
      return { status, text, finds };
    };
    const unknown = await answersOf("nothing");
    expect(unknown).toMatchObject({ status: 404, finds: 1 });
    expect(await answersOf(forged)).toEqual(unknown);
    expect(await answersOf(ofState)).toEqual(unknown);
    office.clock.set(plusDays(opening, 1));
    expect(await answersOf(link)).toEqual(unknown);
    expect(requestsMade(office)).toEqual([]);
  });

  test("lives a day and not a second longer", async () => {
    const office = openOffice();
    const link = await linkFor(office);
    office.clock.set(plusSeconds(plusDays(opening, 1), -1));
    expect((await visit(office, link)).status).toBe(200);
    office.clock.set(plusDays(opening, 1));
    expect((await visit(office, link)).status).toBe(404);
  });

  test("cannot confirm what another one asked for", async () => {
    const office = openOffice();
    const adas = await linkFor(office);
    await linkFor(office, { email: "bob@example.net" });
    await visit(office, adas, { form: pressed });
    const [request, ...others] = requestsMade(office);
    expect(others).toEqual([]);
    expect(linksIn(office)).toHaveLength(2);
    const said = JSON.parse(
      Buffer.from(adas.split(".")[1] ?? "", "base64url").toString(),
    );
    expect(said).toEqual({
      for: "confirmation",
      requestId: request?.requestId,
    });
  });
});

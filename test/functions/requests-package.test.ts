import { unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { verifyStatement } from "#cli/verify-statement";
import { keysIn } from "#cli/statement-keys";
import { statementText } from "#cli/statement-text";
import { plusDays } from "#domain/time/instant";
import { readRequests } from "#functions/read-requests/read-requests";
import { fileOf } from "#test/adapters/audio/sound";
import { keepCall, sweep } from "#test/builders/calls";
import { transcriptOf } from "#test/builders/derivatives";
import { ask, staffId } from "#test/builders/gateway";
import { type Office, openOffice, recordingOf } from "#test/builders/office";
import { packageOf, publicKeyOf, zipOfRequest } from "#test/builders/packages";
import {
  approved,
  decide,
  gathered,
  hearEach,
  stepsOf,
} from "#test/builders/requests";
import { packageFaults } from "#test/independent/check-package";

async function packedIn(office: Office, overrides: object = {}) {
  const requestId = await approved(office, { ...overrides });
  await stepsOf(office, requestId).pack();
  return { requestId, ...(await packageOf(office, requestId)) };
}
const pageIn = async (office: Office, overrides: object = {}) =>
  (await packedIn(office, overrides)).text("index.html");

describe("the package, checked by code that shares nothing with ours", () => {
  let zip: Buffer;
  let key: string;
  let office: Office;

  beforeAll(async () => {
    office = openOffice();
    const call = await keepCall(
      office,
      {},
      { audio: await fileOf("constant.mp3"), contactChannel: 1 },
    );
    await transcriptOf(office, await recordingOf(office, call.interactionId));
    await keepCall(office);
    const { requestId } = await packedIn(office);
    zip = await zipOfRequest(office, requestId);
    key = await publicKeyOf(office);
  });

  /** The same archive with some files changed, added or, without content, left out. */
  function changed(files: Readonly<Record<string, string | undefined>>) {
    const held: Record<string, Uint8Array> = { ...unzipSync(zip) };
    const kept = { ...held };
    for (const [name, text] of Object.entries(files))
      if (text === undefined) Reflect.deleteProperty(kept, name);
      else kept[name] = new TextEncoder().encode(text);
    return Buffer.from(zipSync(kept));
  }
  const text = (name: string) => new TextDecoder().decode(unzipSync(zip)[name]);

  test("is signed and whole, and its page names every file and asks nobody else (R38)", () => {
    expect(packageFaults(zip, key)).toEqual([]);
    expect(Object.keys(unzipSync(zip))).toHaveLength(7);
  });

  test("shows a changed file", () => {
    expect(packageFaults(changed({ "context.json": "{}" }), key)).toContain(
      "context.json is not what the manifest says",
    );
  });

  test("shows a file that was taken out, and one that was put in", () => {
    expect(
      packageFaults(changed({ "context.json": undefined }), key),
    ).toContain("context.json is missing");
    expect(packageFaults(changed({ "more.txt": "!" }), key)).toContain(
      "more.txt is not in the manifest",
    );
  });

  test("shows a manifest that was written anew by somebody without our key", () => {
    const forged = text("manifest.json").replace('"bytes":', '"bytes":1');
    expect(packageFaults(changed({ "manifest.json": forged }), key)).toContain(
      "the signature does not fit",
    );
  });

  test("shows that another key signed it", async () => {
    expect(packageFaults(zip, await publicKeyOf(openOffice()))).toEqual([
      "the signature does not fit",
    ]);
  });

  test.each([
    ["<script>1</script>", "the page has a <script>"],
    ['<img src="https://x.example/p">', "the page has a <img>"],
    ['<a href="https://x.example/">x</a>', "which is not here"],
    ['<p onclick="x()">x</p>', "the page has an onclick"],
    ["<style>p{background:url(x)}</style>", "style loads something"],
  ])("would show a page with %s", (more, fault) => {
    const page = text("index.html").replace("</main>", `${more}</main>`);
    expect(
      packageFaults(changed({ "index.html": page }), key).join(),
    ).toContain(fault);
  });

  test("its manifest is proven by tacet verify as well, and read out", () => {
    const found = verifyStatement(
      Buffer.from(text("manifest.json")),
      keysIn(key),
    );
    expect(found).toMatchObject({
      verdict: "proven",
      statement: { format: "tacet-package-1" },
    });
    if (found.verdict === "proven")
      expect(statementText(found.statement)).toMatch(
        /index\.html +\d+ +[0-9a-f]{64}/,
      );
  });
});

describe("the page", () => {
  test("tells each call with its day, its answers and its recording to listen to (R38, T66)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const { recordingId } = await recordingOf(office, call.interactionId);
    const page = await pageIn(office);
    expect(page).toContain("Call of 24 November 2026");
    expect(page).toContain("You agreed to be recorded.");
    expect(page).toContain(`src="audio/${recordingId}.mp3"`);
    expect(page).toContain("The whole recording is in this copy.");
    expect(page).toContain("We keep it until 24 December 2026");
  });

  test("says that other voices were left out, and why", async () => {
    const office = openOffice();
    const audio = await fileOf("constant.mp3");
    await keepCall(office, {}, { audio, contactChannel: 1 });
    expect(await pageIn(office)).toContain("Article 15(4) GDPR");
  });

  test("says of a recording that is gone why it is", async () => {
    const office = openOffice();
    const { interactionId } = await keepCall(office);
    office.clock.set(plusDays(office.now(), 31));
    await sweep(office, "erase");
    const requestId = await gathered(
      office,
      {},
      {
        verdict: "confirmed",
        method: "call-facts",
        scope: { kind: "named-calls", interactionIds: [interactionId] },
      },
    );
    await stepsOf(office, requestId).openApproval();
    await decide(office, requestId, "approval", { verdict: "approved" });
    await stepsOf(office, requestId).pack();
    const { text } = await packageOf(office, requestId);
    expect(text("index.html")).toContain(
      "There is no audio of this recording in this copy. It was erased when its time was over.",
    );
  });

  test("names the authority of the country that answers, and who has the data (R38, R47, T66)", async () => {
    const page = await pageIn(openOffice(), { entityId: "fr-4" });
    expect(page).toContain("www.cnil.fr");
    expect(page).toContain("Talkdesk, Inc.");
    expect(page).toContain("Decision (EU) 2021/914");
  });

  test("gives when people heard a recording and what for, and no name of ours (T66)", async () => {
    const office = openOffice();
    await keepCall(office, {}, { audio: await fileOf("one-channel.mp3") });
    const { names, text } = await packedIn(office);
    expect(text("index.html")).toContain("heard to prepare this copy");
    expect(names.map(text).join()).not.toContain(staffId);
  });

  test("says what of the request was not granted, with the reason (Art 12(4))", async () => {
    const office = openOffice();
    const kept = await keepCall(office);
    await keepCall(office);
    const requestId = await gathered(office);
    await stepsOf(office, requestId).openApproval();
    await hearEach(office, requestId);
    await decide(office, requestId, "approval", {
      verdict: "each",
      outcomes: [
        {
          right: "access",
          result: "partly",
          interactionIds: [kept.interactionId],
          reason: "rights-of-others",
        },
      ],
    });
    await stepsOf(office, requestId).pack();
    const { text } = await packageOf(office, requestId);
    expect(text("index.html")).toContain(
      "it would harm the rights and freedoms of other people",
    );
    expect(JSON.parse(text("data.json"))).toMatchObject({
      limits: [{ right: "access", reason: "rights-of-others" }],
    });
  });

  test("says that it is in English where we lack the reader's language", async () => {
    const page = await pageIn(openOffice(), { language: "pl" });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("We do not have this page in Polish yet");
  });

  test("tells the date the answer is due by the request's clock, also when that was moved (R50)", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    const { dueDate } = await shownClock(office, requestId);
    await stepsOf(office, requestId).pack();
    const { text } = await packageOf(office, requestId);
    expect(JSON.parse(text("context.json"))).toMatchObject({
      request: { answeredBy: dueDate },
      complaint: { address: "www.dataprotectionauthority.be" },
    });
  });
});

/** Copied from what staff sees. */
const shownClock = async (office: Office, requestId: string) =>
  z.object({ dueDate: z.string() }).parse(
    (
      await ask(readRequests(office), {
        route: "GET /requests/{requestId}",
        parameters: { requestId },
      })
    ).body["clock"],
  );

import { describe, expect, test } from "vitest";
import {
  packageAccessKey,
  requestPartition,
  subjectFileKey,
} from "#domain/ledger/keys";
import { brokerTexts } from "#domain/package/broker-text";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { openPackage } from "#functions/open-package/open-package";
import type { RequestId } from "#schemas/ids";
import {
  askForCode,
  codeOf,
  fetchPackage,
  lettersOf,
  linkIn,
  look,
  notThe,
  offered,
  type,
} from "#test/builders/brokers";
import { keepCall } from "#test/builders/calls";
import { ask } from "#test/builders/gateway";
import {
  environment,
  historyOf,
  type Office,
  openOffice,
} from "#test/builders/office";
import { begin, conclude, request, stepsOf } from "#test/builders/requests";

const evidenceOf = async (office: Office, requestId: RequestId, kind: string) =>
  (await office.ledger.readPartition(requestPartition(requestId))).filter(
    (item) => item.kind === "evidence" && item.type === kind,
  );
const accessOf = (office: Office, requestId: RequestId) =>
  office.ledger.read(packageAccessKey(requestId));

describe("the letter with the address", () => {
  test("goes out once, behind the answer, to the person, and until when the package is there (T41, T69)", async () => {
    const { office, requestId } = await offered();
    await stepsOf(office, requestId).answer();
    const ready = lettersOf(office).filter(({ body }) =>
      body.includes("/public/packages/"),
    );
    expect(ready).toMatchObject([
      { to: "ada@example.org", subject: "Your package is ready" },
    ]);
    expect(ready[0]?.body).toContain("https://api.example/public/packages/");
    expect(ready[0]?.body).toContain("1 December 2026");
  });

  test("is not written where there is no package", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await begin(office);
    await stepsOf(office, requestId).openIdentity();
    expect(historyOf(office)).not.toContain("download-ready");
  });

  test("leaves the address of the person sealed for seven days, when the request is closed and has forgotten it (T25, T39)", async () => {
    const { office, requestId } = await offered();
    expect(await office.ledger.read(subjectFileKey(requestId))).toBeUndefined();
    expect(await accessOf(office, requestId)).toMatchObject({
      expiresAt: plusDays(
        (await request(office, requestId)).export?.builtAt ?? office.now(),
        7,
      ),
    });
    expect(historyOf(office)).not.toContain("ada@example.org");
    office.clock.set(plusDays(office.now(), 7));
    await conclude(office);
    expect(await accessOf(office, requestId)).toBeUndefined();
  });
});

describe("the address", () => {
  test("opens nothing by itself, and sends nothing to whoever only looks (T60, T69)", async () => {
    const { office, token } = await offered();
    const before = lettersOf(office).length;
    const { status, text, headers } = await look(office, token);
    expect(status).toBe(200);
    expect(text).not.toMatch(/X-Amz|\.zip|ada@/);
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(lettersOf(office)).toHaveLength(before);
  });

  test.each(["", "nonsense", "../../requests", "k.e30.x"])(
    "leads nowhere when it is not ours: %j",
    async (token) => {
      const { office } = await offered();
      const answers = [
        await look(office, token),
        await askForCode(office, token),
        await type(office, token, "123456"),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    },
  );

  test("of another kind of link leads nowhere, though we signed it", async () => {
    const { office, requestId } = await offered();
    const token = await office.linkSigner.sign(
      JSON.stringify({ for: "status", requestId }),
    );
    expect((await look(office, token)).status).toBe(404);
  });

  test.each(brokerTexts)(
    "is a page in $language, without a script",
    async ({ language, title }) => {
      const { office, token } = await offered();
      const { text } = await ask(openPackage(office, environment), {
        route: "GET /public/packages/{token}",
        parameters: { token },
        claims: {},
        query: { language },
      });
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(title);
      expect(text).not.toContain("<script");
    },
  );
});

describe("the code", () => {
  test("goes to the address on file, and nowhere into ledger, link or page (T25, T69)", async () => {
    const { office, token } = await offered();
    const { text } = await askForCode(office, token);
    const code = codeOf(office);
    expect(lettersOf(office).at(-1)).toMatchObject({ to: "ada@example.org" });
    expect(code).toMatch(/^\d{6}$/);
    expect(text).not.toContain(code);
    expect(historyOf(office)).not.toContain(code);
  });

  test("gives a link of minutes to the very version, once, and is written down with its time (R38, T69, T70)", async () => {
    const { office, requestId, token } = await offered();
    await askForCode(office, token);
    const code = codeOf(office);
    const opened = await type(office, token, code);
    expect(opened.status).toBe(200);
    expect(opened.text).toContain("Downloads left: 4");
    const link = linkIn(opened);
    expect(office.s3.openLink(link, office.now()).outcome).toBe("opened");
    expect(
      office.s3.openLink(link, plusMinutes(office.now(), 6)).outcome,
    ).not.toBe("opened");
    expect(
      await evidenceOf(office, requestId, "package.downloaded"),
    ).toMatchObject([{ at: office.now(), details: { times: 1 } }]);
    expect((await type(office, token, code)).status).toBe(403);
  });

  test("works ten minutes and no longer", async () => {
    const { office, token } = await offered();
    await askForCode(office, token);
    office.clock.advance(10 * 60_000);
    expect((await type(office, token, codeOf(office))).status).toBe(403);
  });

  test("is over after five wrong ones, and then the right one opens nothing either", async () => {
    const { office, token } = await offered();
    await askForCode(office, token);
    const code = codeOf(office);
    for (let times = 0; times < 5; times += 1)
      expect((await type(office, token, notThe(code))).status).toBe(403);
    expect((await type(office, token, code)).status).toBe(403);
    expect((await fetchPackage(office, token)).status).toBe(200);
  });

  test("what is no code costs no try", async () => {
    const { office, token } = await offered();
    await askForCode(office, token);
    for (const typed of ["", "12345", "abcdef", "1234567", "../../"])
      expect((await type(office, token, typed)).status).toBe(403);
    expect((await type(office, token, codeOf(office))).status).toBe(200);
  });

  test("before one was sent no code opens anything", async () => {
    const { office, token } = await offered();
    expect((await type(office, token, "000000")).status).toBe(403);
  });

  test("of somebody else's package opens nothing (T60)", async () => {
    const { office, token: mine } = await offered();
    const { token: theirs } = await offered(office);
    await askForCode(office, mine);
    const code = codeOf(office);
    office.clock.advance(1000);
    await askForCode(office, theirs);
    if (codeOf(office) !== code)
      expect((await type(office, theirs, code)).status).toBe(403);
    expect((await type(office, mine, code)).status).toBe(200);
  });

  test("is sent once a minute and ten times, so that nobody's mailbox is filled", async () => {
    const { office, token } = await offered();
    expect((await askForCode(office, token)).status).toBe(200);
    expect((await askForCode(office, token)).status).toBe(429);
    for (let times = 1; times < 10; times += 1) {
      office.clock.advance(60_000);
      expect((await askForCode(office, token)).status).toBe(200);
    }
    office.clock.advance(60_000);
    const refused = await askForCode(office, token);
    expect(refused.status).toBe(429);
    expect(refused.text).toContain("No more codes");
  });

  test("two at once are one code and one letter", async () => {
    const { office, token } = await offered();
    const before = lettersOf(office).length;
    const both = await Promise.all([
      askForCode(office, token),
      askForCode(office, token),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 429]);
    expect(lettersOf(office)).toHaveLength(before + 1);
  });

  test("typed twice at once opens once", async () => {
    const { office, requestId, token } = await offered();
    await askForCode(office, token);
    const code = codeOf(office);
    const both = await Promise.all([
      type(office, token, code),
      type(office, token, code),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    expect(
      await evidenceOf(office, requestId, "package.downloaded"),
    ).toHaveLength(1);
  });
});

describe("the package", () => {
  test("is downloaded five times and no more (T69)", async () => {
    const { office, requestId, token } = await offered();
    for (let times = 0; times < 5; times += 1)
      expect((await fetchPackage(office, token)).status).toBe(200);
    expect((await fetchPackage(office, token)).text).toContain(
      "as often as it can be",
    );
    expect(
      await evidenceOf(office, requestId, "package.downloaded"),
    ).toHaveLength(5);
  });

  test("is gone after seven days, with its address and its code (T40, T70)", async () => {
    const { office, token } = await offered();
    office.clock.set(plusDays(office.now(), 7));
    expect((await look(office, token)).status).toBe(404);
    expect((await askForCode(office, token)).status).toBe(404);
  });

  test("that the bucket erased earlier opens no more", async () => {
    const { office, requestId, token } = await offered();
    await askForCode(office, token);
    const { export: packaged } = await request(office, requestId);
    if (packaged !== undefined)
      await office.objects.deleteVersions("exports", [packaged]);
    expect((await type(office, token, codeOf(office))).status).toBe(404);
  });
});

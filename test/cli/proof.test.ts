import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Instant } from "#schemas/instant";
import { problem, requestId } from "./answers.ts";
import { served, tacet } from "./served.ts";
import { aCertificate, anAttestation, signed } from "./signed.ts";

const recordingId = "0b51c8f2-64e0-4a57-9b2e-51a7c1d0a001";

test("a month's attestations say what they name, and whether they were compared with anything", async () => {
  await using api = await served({
    "GET /attestations?month=2026-11": {
      body: {
        month: "2026-11",
        attestations: [
          {
            day: "2026-11-24",
            madeAt: "2026-11-25T04:00:00.000Z",
            document: { key: "k", versionId: "v", sha256: "0" },
            keptBeyondTerm: 2,
            overdue: 0,
            complete: true,
            reconciled: false,
          },
          {
            day: "2026-11-25",
            madeAt: "2026-11-26T06:00:00.000Z",
            document: { key: "k", versionId: "v", sha256: "0" },
            keptBeyondTerm: 2,
            overdue: 0,
            complete: true,
            reconciled: true,
            unexplained: 3,
          },
        ],
      },
    },
  });
  expect((await api.tacet("attestations", "--month", "2026-11")).out).toBe(
    [
      "DAY         MADE               BEYOND TERM  OVERDUE  LISTS  RECONCILED  UNEXPLAINED",
      "2026-11-24  2026-11-25 04:00Z  2            0        whole  no          -",
      "2026-11-25  2026-11-26 06:00Z  2            0        whole  yes         3",
      "",
    ].join("\n"),
  );
});

test("an attestation is saved byte for byte as it was signed, and verified without Tacet", async () => {
  const { text, key } = await signed();
  await using api = await served({
    "GET /attestations/2026-12-24": { body: text },
    "GET /keys": { body: { keys: [key] } },
  });
  const shown = await api.tacet(
    "attestation",
    "2026-12-24",
    "--save",
    "a.json",
  );
  expect(shown.out).toContain("Nothing older than 30 days is kept except");
  expect(shown.out).toContain("hold 0e0f2a52-5b0e-4a53-9a43-0d7a3c1f2e88");
  expect(readFileSync(join(api.folder, "a.json"), "utf8")).toBe(text);
  await api.tacet("keys", "--save", "keys.json");
  await api.tacet("keys", "--save", "keys.pem");

  for (const file of ["keys.json", "keys.pem"]) {
    const offline = await tacet(["verify", "a.json", "--key", file], {
      cwd: api.folder,
    });
    expect([offline.code, offline.err]).toEqual([0, ""]);
    expect(offline.out).toContain(`Proven: whoever holds the key ${key.keyId}`);
    expect(offline.out).toContain("attestation of  2026-12-24");
  }
});

test("an attestation and its verification show what the comparison found (T103)", async () => {
  const { text, key } = await signed({
    ...anAttestation,
    reconciliation: {
      state: "reconciled",
      at: Instant.parse("2026-12-25T02:40:00.000Z"),
      findings: { overwritten: { found: 2, healed: 1, open: 4 } },
      unexplained: 4,
      unread: 0,
    },
  });
  await using api = await served({
    "GET /attestations/2026-12-24": { body: text },
  });
  const shown = await api.tacet("attestation", "2026-12-24", "--save", "a");
  writeFileSync(join(api.folder, "key.pem"), key.pem);
  const verified = await api.tacet("verify", "a", "--key", "key.pem");
  for (const { out } of [shown, verified])
    expect(out).toMatch(/FINDING +NEW +HEALED +OPEN\noverwritten +2 +1 +4\n/);
});

test("what does not hold exits with 1 and names the first thing that is wrong", async () => {
  const { text, key } = await signed();
  const other = await signed();
  await using api = await served({});
  const put = (name: string, content: string) => {
    writeFileSync(join(api.folder, name), content);
  };
  put("changed.json", text.replace('"calls":3', '"calls":4'));
  put("whole.json", text);
  put("key.pem", key.pem);
  put("other.json", JSON.stringify(other.key.jwk));
  const changed = await api.tacet("verify", "changed.json", "--key", "key.pem");
  expect([changed.code, changed.out]).toEqual([1, ""]);
  expect(changed.err).toMatch(/^tacet: Not proven. .* was changed after/);
  const foreign = await api.tacet(
    "verify",
    "whole.json",
    "--key",
    "other.json",
  );
  expect([foreign.code, foreign.err]).toEqual([
    1,
    expect.stringContaining(other.key.keyId),
  ]);
  expect(api.asked).toEqual([]);
});

test.each([
  ["no such file", ["verify", "nothing.json", "--key", "key.pem"]],
  ["a key file without a key", ["verify", "key.pem", "--key", "empty.pem"]],
  ["no key", ["verify", "key.pem"]],
  ["a certificate of nothing", ["certificate"]],
  [
    "a certificate of two things",
    ["certificate", "--recording", recordingId, "--request", requestId],
  ],
  ["a certificate of no id", ["certificate", "--recording", "../calls"]],
  ["a day that is none", ["attestation", "2026-02-30"]],
  ["a month that is none", ["attestations", "--month", "2026-13"]],
])("%s is bad input and asks nothing", async (_, argv) => {
  const { key } = await signed();
  await using api = await served({});
  writeFileSync(join(api.folder, "key.pem"), key.pem);
  writeFileSync(join(api.folder, "empty.pem"), "");
  expect((await api.tacet(...argv)).code).toBe(2);
  expect(api.asked).toEqual([]);
});

test("a file that is there already is not written over, and nothing is asked", async () => {
  await using api = await served({});
  writeFileSync(join(api.folder, "a.json"), "earlier");
  const argv = ["attestation", "2026-12-24", "--save", "a.json"];
  expect((await api.tacet(...argv)).code).toBe(2);
  expect(api.asked).toEqual([]);
  expect(readFileSync(join(api.folder, "a.json"), "utf8")).toBe("earlier");
});

test("a certificate tells when each place was found empty", async () => {
  const { text } = await signed(aCertificate);
  await using api = await served({
    [`GET /recordings/${recordingId}/certificate`]: { body: text },
    [`GET /requests/${requestId}/certificate`]: { body: text },
  });
  const shown = await api.tacet("certificate", "--recording", recordingId);
  expect(shown.out).toContain("2026-12-24 10:01Z  2026-12-24 10:02Z");
  const json = await api.tacet("certificate", "--request", requestId, "--json");
  expect(JSON.parse(json.out)).toEqual(JSON.parse(text));
});

test("a certificate that is refused names what is in the way (T29)", async () => {
  await using api = await served({
    [`GET /requests/${requestId}/certificate`]: problem(
      409,
      "1 of 2 are not confirmed gone; ask again when they are.",
      [
        {
          field: recordingId,
          message: "is not confirmed gone at the platform",
        },
      ],
    ),
  });
  const { code, err } = await api.tacet("certificate", "--request", requestId);
  expect(code).toBe(1);
  expect(err).toContain(
    `${recordingId}  is not confirmed gone at the platform`,
  );
  expect(err).toContain("Next: Nothing is certified before");
});

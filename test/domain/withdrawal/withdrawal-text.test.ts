import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import {
  textIn,
  textVersion,
  withdrawalTexts,
} from "#domain/withdrawal/withdrawal-text";

test("consequences are told in six languages, all of them the same ones (R44, R69)", () => {
  expect(withdrawalTexts.map(({ language }) => language)).toEqual([
    "en",
    "nl",
    "fr",
    "de",
    "es",
    "ro",
  ]);
  for (const { consequences } of withdrawalTexts) {
    expect(consequences.recording).toHaveLength(4);
    expect(consequences.monitoring).toHaveLength(4);
    expect(consequences.recording[1]).toBe(consequences.monitoring[1]);
    expect(consequences.recording[2]).toBe(consequences.monitoring[2]);
  }
});

test("no two languages share a sentence", () => {
  const sentences = withdrawalTexts.flatMap((text) => [
    text.title,
    text.confirm,
    text.leave,
    text.done.text,
    text.noLink.text,
    ...text.consequences.recording,
  ]);
  expect(new Set(sentences).size).toBe(sentences.length);
});

/** Evidence names a version. Whoever changes a text here raises the version and adds its digest. */
const digests: Readonly<Record<string, string>> = {
  "1": "143f202fc05133f36a48059893ee325a25e530217168f2ea0d9df96c396aa49c",
};

test("what version it was that somebody was told stays known: a new text is a new version (R44, T80)", () => {
  const digest = createHash("sha256")
    .update(JSON.stringify(withdrawalTexts))
    .digest("hex");
  expect(digests[textVersion]).toBe(digest);
});

test.each([
  [["nl"], "nl", false],
  [["pl", "ro"], "ro", false],
  [["pl"], "en", true],
  [["pl", "en"], "en", true],
  [["en"], "en", false],
  [[], "en", false],
])(
  "%j is told in %s; English stands in: %s (R69)",
  (wanted, language, instead) => {
    expect(textIn(wanted)).toMatchObject({ text: { language }, instead });
  },
);

import { describe, expect, test } from "vitest";
import {
  CallId,
  InteractionId,
  PlatformRecordingId,
  RecordingId,
  RequestId,
  StaffId,
} from "#schemas/ids";

const ofThePlatform = { InteractionId, CallId, PlatformRecordingId };
const all = { ...ofThePlatform, RecordingId, RequestId, StaffId };
const each = (ids: typeof all | typeof ofThePlatform, texts: string[]) =>
  Object.entries(ids).flatMap(([name, schema]) =>
    texts.map((text) => ({ name, schema, text })),
  );

describe("an id", () => {
  test.each(
    each(all, [
      "",
      ".",
      "..",
      "%2e",
      "%2E",
      ".%2e",
      "%2e.",
      "%2E%2e",
      "/",
      "../",
      "..\\",
      "a/../b",
      "a\\b",
      "a#b",
      "a b",
      "a\tb",
      "a\n",
      "a\u0000",
      "\u202ea",
      "\uff0e\uff0e",
      "é",
      "x".repeat(129),
    ]),
  )("that is $text is no $name", ({ schema, text }) => {
    expect(schema.safeParse(text).success).toBe(false);
  });

  test.each(
    each(ofThePlatform, [
      "5f0c7a525b0e4a539a430d7a",
      "...",
      "..a",
      ".well-known",
      "%2e%2e%2e",
      "a?b=c&d",
      "100%",
      "~[]{}!",
      "x".repeat(128),
    ]),
  )("of the platform may be $text: a $name", ({ schema, text }) => {
    expect(schema.safeParse(text).success).toBe(true);
  });

  test.each(each(ofThePlatform, ["...", "..a", "%2e%2e%2e", "100%", "~[]{}!"]))(
    "that a $name may be stays one segment of a path, even unencoded: $text",
    ({ text }) => {
      const { pathname } = new URL(`https://api.example/calls/${text}/end`);
      expect(pathname.split("/")).toHaveLength(4);
    },
  );
});

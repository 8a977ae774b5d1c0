import { expect, test } from "vitest";
import {
  additionTo,
  isUnannounced,
  recordingIdFrom,
  restrictionOf,
  unannouncedInteraction,
} from "#domain/ids";
import { collectedKey } from "#domain/collection/collected-key";
import { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";

const id = (text: string) => PlatformRecordingId.parse(text);

test("a recording's id is a random UUID, or nothing is written (T39)", () => {
  expect(() => recordingIdFrom("+3215744100")).toThrow("UUID");
  expect(recordingIdFrom("5f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88")).toBe(
    "5f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88",
  );
});

test("audio nobody announced waits under its own recording's name", () => {
  const interaction = unannouncedInteraction(id("recording-1"));
  expect(isUnannounced(interaction)).toBe(true);
  expect(isUnannounced(InteractionId.parse("interaction-1"))).toBe(false);
});

test("the longest name of unannounced audio still makes an id", () => {
  expect(unannouncedInteraction(id("x".repeat(128)))).toHaveLength(128);
});

test("a landing key is made of the platform's opaque ids, each one escaped (T39)", () => {
  const key = collectedKey(InteractionId.parse("a?b"), CallId.parse("c%d"), {
    id: id("e&f"),
    type: "voicemail",
  });
  expect(key).toBe("collected/a%3Fb/c%25d/e%26f/voicemail");
});

test("what a request leads to has an id of its own that is the same each time, and no id comes from what is none (T39)", () => {
  const one = "5f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88";
  const other = "0a0c7a52-5b0e-4a53-9a43-0d7a3c1f2e99";
  expect(restrictionOf(one)).toBe("5f0c7a52-5b0e-aa53-9a43-0d7a3c1f2e88");
  expect(additionTo(one, other)).toBe("55000000-0000-0000-0000-000000000011");
  expect(() => restrictionOf("+3215744100")).toThrow("UUID");
  expect(() => additionTo("+3215744100", other)).toThrow("UUID");
});

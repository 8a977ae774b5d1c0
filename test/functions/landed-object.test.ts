import { expect, test } from "vitest";
import { provenanceOf } from "#functions/wiring/landed-object";

const pattern = "^custom/[^/]+/(?<recording>[^/]+)\\.mp3$";

test("a percent sign in the platform's key does not hide the recording it names", () => {
  expect(provenanceOf("custom/100%/recording-1.mp3", pattern)).toEqual({
    from: "custom-storage",
    platformRecordingId: "recording-1",
  });
});

test.each(["%", "%ff/%zz", "collected/%/a/b/c", "collected/%ff/a/b/nothing"])(
  "the key %s is named as one of no known form",
  (key) => {
    expect(() => provenanceOf(key, pattern)).toThrow(
      expect.objectContaining({ code: "unknown-landed-object" }),
    );
  },
);

test.each([
  ["", undefined],
  ["/2", 2],
])(
  "what we put there ourselves tells by %j where the contact is heard",
  (end, contactChannel) => {
    expect(provenanceOf(`collected/i/c/p/conversation${end}`, pattern)).toEqual(
      {
        from: "collected",
        ...{ interactionId: "i", callId: "c", platformRecordingId: "p" },
        ...{ type: "conversation", contactChannel },
      },
    );
  },
);

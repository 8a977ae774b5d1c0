import { describe, expect, it } from "vitest";
import { type AudioFacts, redactionPlan } from "#domain/audio/redaction-plan";
import type { AudioReview } from "#schemas/audio-review";
import { StaffId } from "#schemas/ids";
import { Instant } from "#schemas/instant";

const reviewed = (
  over: Partial<NonNullable<AudioReview["reviewed"]>> = {},
) => ({
  mutes: [],
  by: StaffId.parse("staff-1"),
  at: Instant.parse("2026-11-24T10:00:00.000Z"),
  ...over,
});
const shape = (channels: 1 | 2) =>
  ({ format: "mp3", channels, rate: 8000, lengthMs: 5000 }) as const;
const plan = (
  over: Partial<AudioFacts> = {},
  review?: AudioReview["reviewed"],
) =>
  redactionPlan(
    {
      of: "customer",
      profile: "silence-other-side",
      shape: shape(2),
      contactChannel: 1,
      ...over,
    },
    review,
  );
const mutes = [{ fromMs: 1000, toMs: 2000 }];

describe("what of a recording its subject is given", () => {
  it.each([
    [1, 2],
    [2, 1],
  ] as const)(
    "of an agent it is the channel the customer is not on: %j (R25, T64)",
    (contactChannel, keep) => {
      expect(plan({ of: "agent", contactChannel })).toEqual({
        verdict: "redact",
        redaction: { keep, mutes: [] },
      });
    },
  );

  it("T64: of two channels it is the subject's own, and the agent's voice is no ground to refuse the copy", () => {
    expect(plan({ contactChannel: 2 })).toEqual({
      verdict: "redact",
      redaction: { keep: 2, mutes: [] },
    });
  });

  it.each([
    ["of one channel", { shape: shape(1) }, "one-channel"],
    [
      "on which the platform named no contact",
      { contactChannel: undefined },
      "channel-unknown",
    ],
    ["that we cannot read", { shape: undefined }, "unknown-format"],
    ["where the authority wants it", { profile: "human-review" }, "profile"],
  ] as const)("T64: one %s is heard by a person first", (_, over, because) => {
    expect(plan(over)).toEqual({ verdict: "needs-review", because });
  });

  it("is all of it where the authority has both sides given", () => {
    for (const unread of [shape(1), shape(2), undefined])
      expect(plan({ profile: "keep-both", shape: unread })).toEqual({
        verdict: "as-it-is",
      });
  });

  it("is all of it when a person found nothing to mute in one channel", () => {
    for (const unread of [shape(1), undefined])
      expect(plan({ shape: unread }, reviewed())).toEqual({
        verdict: "as-it-is",
      });
  });

  it("is muted where a person marked it, on either profile", () => {
    const redaction = { keep: "both", mutes };
    expect(plan({ shape: shape(1) }, reviewed({ mutes }))).toEqual({
      verdict: "redact",
      redaction,
    });
    expect(plan({ profile: "human-review" }, reviewed({ mutes }))).toEqual({
      verdict: "redact",
      redaction,
    });
  });

  it("is the channel that a person confirmed, whatever the platform said", () => {
    expect(plan({}, reviewed({ contactChannel: 2, mutes }))).toEqual({
      verdict: "redact",
      redaction: { keep: 2, mutes },
    });
  });

  it("is nothing yet when a person heard it without saying which of two channels is the subject's", () => {
    expect(plan({ contactChannel: undefined }, reviewed())).toEqual({
      verdict: "needs-review",
      because: "channel-unknown",
    });
  });
});

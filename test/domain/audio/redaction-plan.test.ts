import { describe, expect, it } from "vitest";
import {
  redactionPlan,
  type RedactionFacts,
} from "#domain/audio/redaction-plan";
import { StaffId } from "#schemas/ids";
import { Instant } from "#schemas/instant";

const reviewed = (
  over: Partial<NonNullable<RedactionFacts["review"]>> = {},
) => ({
  mutes: [],
  by: StaffId.parse("staff-1"),
  at: Instant.parse("2026-11-24T10:00:00.000Z"),
  ...over,
});
const shape = (channels: 1 | 2) =>
  ({ format: "mp3", channels, rate: 8000, lengthMs: 5000 }) as const;
const facts = (over: Partial<RedactionFacts> = {}): RedactionFacts => ({
  profile: "silence-other-side",
  shape: shape(2),
  contactChannel: 1,
  review: undefined,
  ...over,
});
const mutes = [{ fromMs: 1000, toMs: 2000 }];

describe("what of a recording its subject is given", () => {
  it("T64: of two channels the subject's own, and the agent's voice is no ground to refuse the copy", () => {
    expect(redactionPlan(facts({ contactChannel: 2 }))).toEqual({
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
    expect(redactionPlan(facts(over))).toEqual({
      verdict: "needs-review",
      because,
    });
  });

  it("is all of it where the authority has both sides given", () => {
    for (const unread of [shape(1), shape(2), undefined])
      expect(
        redactionPlan(facts({ profile: "keep-both", shape: unread })),
      ).toEqual({ verdict: "as-it-is" });
  });

  it("is all of it when a person found nothing to mute in one channel", () => {
    expect(
      redactionPlan(facts({ shape: shape(1), review: reviewed() })),
    ).toEqual({ verdict: "as-it-is" });
  });

  it("is muted where a person marked it, on either profile", () => {
    expect(
      redactionPlan(facts({ shape: shape(1), review: reviewed({ mutes }) })),
    ).toEqual({ verdict: "redact", redaction: { keep: "both", mutes } });
    expect(
      redactionPlan(
        facts({ profile: "human-review", review: reviewed({ mutes }) }),
      ),
    ).toEqual({ verdict: "redact", redaction: { keep: "both", mutes } });
  });

  it("is the channel that a person confirmed, whatever the platform said", () => {
    expect(
      redactionPlan(facts({ review: reviewed({ contactChannel: 2, mutes }) })),
    ).toEqual({ verdict: "redact", redaction: { keep: 2, mutes } });
  });
});

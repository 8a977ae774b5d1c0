import { retentionVerdict, rules } from "#domain/retention/retention-verdict";
import { termOf } from "#domain/retention/due-instant";
import { plusDays } from "#domain/time/instant";
import { Instant } from "#schemas/instant";
import { Recording } from "#schemas/recording";
import { settings } from "#stacks/settings";

const id = "00000000-0000-4000-8000-000000000001";
const ended = Instant.parse("2027-02-02T10:00:00.000Z");
const policy = settings.production.retention;

const kept = (entityId: string, facts: object = {}): Recording =>
  Recording.parse({
    kind: "recording",
    recordingId: id,
    interactionId: "call",
    callId: null,
    platformRecordingId: "recording",
    type: "conversation",
    state: "kept",
    subject: null,
    seenAt: ended,
    keepers: [],
    revision: 0,
    ...termOf(ended, entityId, policy),
    ...facts,
  });
const erasure = { cause: "request", decidedAt: ended, attempts: 0 };
const hold = { by: "hold", id };

type Example = {
  what: string;
  recording: Recording;
  days: number;
  isDerivative?: boolean;
};
const examples: Example[] = [
  { what: "nobody keeps it", recording: kept("ro-9"), days: 29 },
  { what: "nobody keeps it", recording: kept("ro-9"), days: 30 },
  {
    what: "in Belgium, a call of February",
    recording: kept("be-2"),
    days: 28,
  },
  {
    what: "under a hold",
    recording: kept("ro-9", { keepers: [hold] }),
    days: 200,
  },
  {
    what: "under a hold, its erasure granted meanwhile",
    recording: kept("ro-9", { keepers: [hold], erasure }),
    days: 40,
  },
  {
    what: "in France, under a hold without a ground for more than the cap",
    recording: kept("fr-1", { keepers: [hold] }),
    days: 200,
  },
  {
    what: "a pending request needs it",
    recording: kept("ro-9", { keepers: [{ by: "request", id }] }),
    days: 35,
  },
  {
    what: "restricted",
    recording: kept("ro-9", { keepers: [{ by: "restriction", id }] }),
    days: 35,
  },
  {
    what: "a transcript of one under a hold",
    recording: kept("ro-9", { keepers: [hold] }),
    days: 200,
    isDerivative: true,
  },
  {
    what: "a transcript of one that is being erased",
    recording: kept("ro-9", { state: "erasing", erasure }),
    days: 12,
    isDerivative: true,
  },
];

/** `docs/rules.md`: the rules as the code has them, for those who must answer for them. */
export function rulesDocument(): string {
  return `# Why a recording is kept, and when it goes

Printed from \`domain/retention/rules\` by \`npm run docs\`. The rules are asked in this order. The first that has something
to say decides; what later ones say is shown beside it, so that one sees what would happen without it.

| | Rule | What it says | Source |
| ---: | --- | --- | --- |
${rules.map(({ name, says, source }, at) => `| ${at + 1} | ${name} | ${says} | ${source} |`).join("\n")}

## Examples

Worked out by the same code, of a call that ended on 2 February 2027 at 10:00 UTC.

| The recording | After | Verdict | Because |
| --- | ---: | --- | --- |
${examples.map(lineOf).join("\n")}
`;
}

function lineOf({
  what,
  recording,
  days,
  isDerivative = false,
}: Example): string {
  const now = plusDays(ended, days);
  const { verdict, reasons } = retentionVerdict({
    recording,
    now,
    isDerivative,
  });
  const because = reasons.map(
    ({ rule, verdict: said, asks }) =>
      `${rule}: ${said}${asks === undefined ? "" : " (asks for a ground)"}`,
  );
  return `| ${what} | ${days} days | **${verdict}** | ${because.join("; ")} |`;
}

import { plusSeconds } from "#domain/time/instant";
import { admitRecording } from "#functions/admit-recording/admit-recording";
import { answerConsent } from "#functions/answer-consent/answer-consent";
import { collectRecordings } from "#functions/collect-recordings/collect-recordings";
import { eraseRecordings } from "#functions/erase-recordings/erase-recordings";
import type { QueueHandler } from "#functions/middleware/queue-door";
import type { ScheduleHandler } from "#functions/middleware/schedule-door";
import { openRecording } from "#functions/open-recording/open-recording";
import { receiveEvent } from "#functions/receive-event/receive-event";
import { recordObjectEvent } from "#functions/record-object-event/record-object-event";
import { settleRecordings } from "#functions/settle-recordings/settle-recordings";
import { eventOf, reportOf, type Call } from "#test/builders/calls";
import { aBatch, ask, context, type Answered } from "#test/builders/gateway";
import { claimsOf, type Person, quality } from "#test/builders/listening";
import { environment } from "#test/builders/office";
import type { CountedAws } from "./open-aws.ts";

class Unexpected extends Error {
  override readonly name = "Unexpected";
  readonly code = "unexpected";
}

export type Doors = ReturnType<typeof doorsOf>;

/** Each function as AWS would call it: a warm process, and one message at a time. */
export function doorsOf(aws: CountedAws) {
  const consents = (body: unknown) =>
    ask(answerConsent(aws, environment), {
      route: "POST /talkdesk/consents",
      headers: { "x-api-key": "new-key" },
      body,
    });
  const events = (body: unknown) =>
    ask(receiveEvent(aws, environment), {
      route: "POST /talkdesk/events/{trigger}/{secret}",
      parameters: { trigger: "inboundCallEnds", secret: "new-path" },
      body,
    });
  const minutely = (door: ScheduleHandler) => () =>
    door({ scheduledTime: aws.clock.now }, context);
  return {
    /** Reads the secrets, by two requests that say nothing, and derives the key of tokens: once a process each. */
    async warm() {
      await aws.tokens.current("+40700000000");
      expect(400, await consents({}));
      expect(400, await events({ secret: "new-field" }));
    },
    answer: async (call: Call, digit = "1") => {
      expect(200, await consents(reportOf(call, { digit })));
    },
    end: async (call: Call) => {
      expect(202, await events(eventOf(call)));
    },
    admit: (message: object) => take(admitRecording(aws, environment), message),
    witness: (message: object) => take(recordObjectEvent(aws), message),
    /** Somebody of quality asks to hear it; `allowed` or not. */
    async play(by: Person, recordingId: string, answer: 201 | 403) {
      // To sign a link is to ask nobody.
      const objects = { link: () => Promise.resolve("signed") };
      const door = openRecording({ ...aws, objects }, environment);
      expect(
        answer,
        await ask(door, {
          route: "POST /recordings/{recordingId}/plays",
          parameters: { recordingId },
          body: quality,
          claims: claimsOf(by),
        }),
      );
    },
    collect: minutely(collectRecordings(aws, environment)),
    settle: minutely(settleRecordings(aws, environment)),
    erase: minutely(eraseRecordings(aws, environment)),
    pass(seconds: number) {
      aws.clock.now = plusSeconds(aws.clock.now, seconds);
    },
  };
}

function expect(status: number, answered: Answered): void {
  if (answered.status !== status)
    throw new Unexpected(`Not ${status} but: ${answered.text}`);
}

async function take(door: QueueHandler, message: object): Promise<void> {
  const { batchItemFailures } = await door(aBatch(message), context);
  if (batchItemFailures.length > 0)
    throw new Unexpected("A message was not taken.");
}

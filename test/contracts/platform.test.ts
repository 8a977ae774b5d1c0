import {
  callId,
  interactionId,
  placeRecordings,
  platformOn,
  secretOf,
  secretsWith,
} from "#test/adapters/talkdesk/opened-platform";
import { standInPlatform } from "#test/builders/stand-in-platform";
import {
  aCall,
  deleter,
  runTalkdesk,
} from "#test/local/talkdesk/running-talkdesk";
import { scopes } from "#local/talkdesk/token-endpoint";
import { CallId, PlatformRecordingId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import { platformContract, playedAt, reportedDay } from "./platform.ts";

const client = { ...deleter, scopes: Object.values(scopes) };

platformContract("Talkdesk's adapter on the stand-in Talkdesk", async () => {
  const talkdesk = await runTalkdesk({ perPage: 2, clients: [client] });
  const { platform } = platformOn(talkdesk, {
    secrets: secretsWith(secretOf(client)),
  });
  return {
    platform,
    interactionId,
    callId,
    record: (count) => placeRecordings(talkdesk, count),
    end(count) {
      const startedAt = `${reportedDay}T08:00:00.000Z`;
      talkdesk.control.moveClock(new Date("2026-06-02T00:00:00.000Z"));
      return Array.from({ length: count }, (_, position) => {
        const id = CallId.parse(`call-of-the-day-${position}`);
        const endedAt = `${reportedDay}T${String(9 + 3 * position).padStart(2, "0")}:59:59.999Z`;
        const interactionId = `interaction-${id}`;
        talkdesk.control.placeCall(
          aCall({ callId: id, interactionId, startedAt, endedAt }),
        );
        return id;
      });
    },
    play(count, userId) {
      talkdesk.control.moveClock(new Date("2026-06-01T12:00:00.000Z"));
      return placeRecordings(talkdesk, count).map((id) => {
        talkdesk.control.play({ recordingId: id, userId, at: playedAt });
        return id;
      });
    },
    fail: () => talkdesk.stop(),
  };
});

platformContract("the tests' own in memory", () => {
  const platform = standInPlatform();
  return Promise.resolve({
    platform,
    interactionId,
    callId,
    record: (count) =>
      Array.from({ length: count }, (_, position) => {
        const id = PlatformRecordingId.parse(`recording-${position}`);
        platform.hasRecorded(id, callId);
        return id;
      }),
    end: (count) =>
      Array.from({ length: count }, (_, position) => {
        const id = CallId.parse(`call-of-the-day-${position}`);
        platform.calls.push({
          callId: id,
          interactionId: undefined,
          direction: "inbound",
          endedAt: Instant.parse(`${reportedDay}T09:00:00.000Z`),
          spoken: true,
        });
        return id;
      }),
    play: (count, userId) =>
      Array.from({ length: count }, (_, position) => {
        const id = PlatformRecordingId.parse(`recording-${position}`);
        const entry = String(position).padStart(64, "0");
        platform.plays.push({ entry, at: playedAt, userId, recordingId: id });
        return id;
      }),
    fail() {
      platform.answers = false;
      return Promise.resolve();
    },
  });
});

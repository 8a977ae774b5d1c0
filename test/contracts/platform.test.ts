import {
  callId,
  interactionId,
  placeRecordings,
  platformOn,
  secretOf,
  secretsWith,
} from "#test/adapters/talkdesk/opened-platform";
import { standInPlatform } from "#test/builders/stand-in-platform";
import { deleter, runTalkdesk } from "#test/local/talkdesk/running-talkdesk";
import { scopes } from "#local/talkdesk/token-endpoint";
import { PlatformRecordingId } from "#schemas/ids";
import { platformContract } from "./platform.ts";

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
    fail() {
      platform.answers = false;
      return Promise.resolve();
    },
  });
});

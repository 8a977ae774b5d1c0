import { retryAfterMilliseconds } from "#adapters/talkdesk/retry-after";
import { talkdeskPlatform } from "#adapters/talkdesk/platform";
import { Instant } from "#schemas/instant";
import { callEnd, runTalkdesk } from "#test/local/talkdesk/running-talkdesk";
import { expect, test } from "vitest";
import {
  callId,
  placeRecordings,
  platformAnswering,
  platformOn,
  recordingId,
  secretsWith,
} from "./opened-platform.ts";

test("Talkdesk's 429 is waited out for as long as it asks", async () => {
  const talkdesk = await runTalkdesk();
  placeRecordings(talkdesk);
  talkdesk.control.setFaults({ throttled: 2, retryAfterSeconds: 7 });
  const { platform, waits } = platformOn(talkdesk);
  expect(await platform.listRecordings(callId)).toHaveLength(1);
  expect(waits.filter((ms) => ms === 7000)).toHaveLength(2);
});

test("a third 429 is a failure", async () => {
  const { platform, asked } = platformAnswering(
    () => new Response(null, { status: 429 }),
  );
  await expect(platform.findRecording(recordingId)).rejects.toMatchObject({
    code: "throttled",
  });
  expect(asked).toHaveLength(3);
});

test("a server error that passes is not noticed, and waits grow from half a second", async () => {
  let asked = 0;
  const { platform, waits } = platformAnswering(
    () => new Response(null, { status: ++asked < 3 ? 502 : 404 }),
  );
  expect(await platform.findRecording(recordingId)).toBeUndefined();
  const [first = 0, second = 0] = waits.filter((ms) => ms !== 200);
  expect(first).toBeGreaterThanOrEqual(500);
  expect(first).toBeLessThanOrEqual(1000);
  expect(second).toBeGreaterThanOrEqual(1000);
  expect(second).toBeLessThanOrEqual(2000);
});

test("a Talkdesk that cannot be reached is a failure with its cause", async () => {
  const { platform } = platformAnswering(() => {
    throw new TypeError("fetch failed");
  });
  await expect(platform.findRecording(recordingId)).rejects.toMatchObject({
    code: "unreachable",
    cause: { message: "fetch failed" },
  });
});

test("a request is given up at its time limit and not repeated", async () => {
  const { platform, asked } = platformAnswering(() => {
    throw new DOMException("too late", "TimeoutError");
  });
  await expect(platform.findRecording(recordingId)).rejects.toMatchObject({
    code: "unreachable",
  });
  expect(asked).toHaveLength(1);
});

test("requests leave no faster than the pace allows", async () => {
  const waiting: (() => void)[] = [];
  let sent = 0;
  const platform = talkdeskPlatform({
    settings: {
      apiUrl: "https://api.example",
      tokenUrl: "https://id.example/oauth/token",
      mediaHosts: [],
      maxMediaBytes: 1,
      requestsPerSecond: 4,
      scopes: [],
    },
    secrets: secretsWith("id:secret"),
    now: () => Instant.parse(callEnd),
    pause: (ms) =>
      new Promise((resolve) =>
        ms === 250 ? waiting.push(resolve) : undefined,
      ),
    fetch: () => {
      sent += 1;
      return Promise.resolve(
        Response.json(
          { access_token: "t" },
          { status: sent === 1 ? 200 : 404 },
        ),
      );
    },
  });
  const found = platform.findRecording(recordingId);
  await expect.poll(() => waiting.length).toBe(1);
  expect(sent).toBe(1);
  waiting[0]?.();
  expect(await found).toBeUndefined();
  expect(sent).toBe(2);
});

test.each([
  ["7", 7000],
  ["0", 0],
  ["3600", 30_000],
  ["Thu, 23 Apr 2026 10:23:00 GMT", 10_000],
  ["Thu, 23 Apr 2026 10:00:00 GMT", 0],
  ["soon", undefined],
  [null, undefined],
])("Retry-After %s", (header, waited) => {
  expect(retryAfterMilliseconds(header, Instant.parse(callEnd))).toBe(waited);
});

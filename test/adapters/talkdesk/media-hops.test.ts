import { expect, test } from "vitest";
import {
  mp3,
  notSaying,
  platformAnswering,
  recordingId,
  redirectTo,
} from "./opened-platform.ts";

test("a link in the body is followed like a redirect", async () => {
  const { platform, asked } = platformAnswering(({ url }) =>
    url.startsWith("https://files.example/")
      ? new Response(mp3)
      : Response.json({
          _links: { file: { href: "https://files.example/1?signature=s" } },
        }),
  );
  expect(await platform.openMedia(recordingId)).toMatchObject({
    outcome: "opened",
  });
  expect(asked.map(({ authorization }) => authorization)).toEqual([
    "Bearer t",
    undefined,
  ]);
});

test("who was sent away from the API's host and back does not show the bearer again", async () => {
  const { platform, asked } = platformAnswering(({ url }) => {
    if (url.endsWith("/media")) return redirectTo("https://files.example/1");
    if (url.endsWith("/1")) return redirectTo("https://api.example/2");
    return new Response(mp3);
  });
  expect(await platform.openMedia(recordingId)).toMatchObject({
    outcome: "opened",
  });
  expect(asked.map(({ authorization }) => authorization)).toEqual([
    "Bearer t",
    undefined,
    undefined,
  ]);
});

test.each([
  "https://evil.example/1",
  "https://files.example.evil.example/1",
  "https://files.example:8443/1",
  "http://files.example/1",
  "http://169.254.169.254/latest/meta-data",
  "https://user:word@files.example/1",
  "file:///etc/passwd",
])("audio at %s is refused unasked", async (location) => {
  const { platform, asked } = platformAnswering(() => redirectTo(location));
  expect(await platform.openMedia(recordingId)).toEqual({
    outcome: "refused",
    because: "host-not-allowed",
  });
  expect(asked).toHaveLength(1);
});

test("a fourth redirect is not followed", async () => {
  const { platform, asked } = platformAnswering(() =>
    redirectTo("https://files.example/1"),
  );
  await expect(platform.openMedia(recordingId)).rejects.toMatchObject({
    code: "too-many-redirects",
  });
  expect(asked).toHaveLength(4);
});

test.each([403, 404])(
  "a link that no longer works (HTTP %i) is a failure, not an absence",
  async (status) => {
    const { platform } = platformAnswering(({ url }) =>
      url.startsWith("https://files.example/")
        ? new Response(null, { status })
        : redirectTo("https://files.example/1?signature=s"),
    );
    const failure = {
      code: "media-not-served",
      message: notSaying("signature"),
    };
    await expect(platform.openMedia(recordingId)).rejects.toMatchObject(
      failure,
    );
  },
);

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problem, requestId } from "./answers.ts";
import { served } from "./served.ts";

const content = "a package";
const sha256 = createHash("sha256").update(content).digest("hex");

/** The link's address is known only once the server listens. */
async function withPackage(announced: string) {
  const replies = {
    "GET /package?signature=secret": { body: content },
    [`POST /requests/${requestId}/export/links`]: {
      status: 201,
      body: {},
    },
  };
  const api = await served(replies);
  replies[`POST /requests/${requestId}/export/links`] = {
    status: 201,
    body: {
      url: `${api.url}/package?signature=secret`,
      sha256: announced,
      bytes: content.length,
      expiresAt: "2026-11-24T10:05:00.000Z",
    },
  };
  return api;
}

test("a package is kept when its digest is the announced one, for its owner only", async () => {
  await using api = await withPackage(sha256);
  const { code, out, err } = await api.tacet("export", requestId);
  const file = join(api.folder, `tacet-export-${requestId}.zip`);
  expect(code).toBe(0);
  expect(out.split("\n")[0]).toBe(file);
  expect(err).toBe("9 of 9 bytes\n");
  expect(readFileSync(file, "utf8")).toBe(content);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("the token is not sent to where the package lies", async () => {
  await using api = await withPackage(sha256);
  await api.tacet("export", requestId);
  expect(api.asked.map((one) => one.headers["authorization"])).toEqual([
    "Bearer staff-token",
    undefined,
  ]);
});

test("a package of another digest fails and nothing of it is kept", async () => {
  await using api = await withPackage("0".repeat(64));
  const { code, out, err } = await api.tacet("export", requestId);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("The digest is not the announced one");
  expect(err).not.toContain("secret");
  expect(readdirSync(api.folder)).toEqual([]);
});

test("a file that is there already is not written over, and no link is asked for", async () => {
  await using api = await withPackage(sha256);
  writeFileSync(join(api.folder, "ana.zip"), "earlier");
  const { code } = await api.tacet("export", requestId, "--out", "ana.zip");
  expect([code, api.asked]).toEqual([2, []]);
  expect(readFileSync(join(api.folder, "ana.zip"), "utf8")).toBe("earlier");
});

test("a request without a package exits with 1 and says where to look", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/export/links`]: problem(
      404,
      "No package has been built for this request.",
    ),
  });
  const { code, err } = await api.tacet("export", requestId);
  expect(code).toBe(1);
  expect(err).toContain(`Next: tacet requests show ${requestId}`);
});

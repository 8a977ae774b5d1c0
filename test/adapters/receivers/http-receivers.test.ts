import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { httpReceivers } from "#adapters/receivers/http-receivers";
import type { Bytes } from "#domain/ports";
import { RequestId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import type { Receiver } from "#schemas/transmission";
import { saying } from "#test/builders/receivers";

const text = "a package";
const sha256 = createHash("sha256").update(text).digest("hex");

async function* bytes(): Bytes {
  yield await Promise.resolve(Buffer.from(text));
}

const send = (receiver: Receiver, body: Bytes, withinMilliseconds = 5000) =>
  httpReceivers({
    sign: () => Promise.resolve("signed"),
    withinMilliseconds,
  }).send({
    receiver,
    body,
    statement: {
      format: "tacet-transmission-1",
      transmissionId: "one-0",
      requestId: RequestId.parse("00000000-0000-4000-8000-000000000001"),
      receiver: { id: receiver.id, address: receiver.address },
      asOf: Instant.parse("2026-11-24T10:00:00.000Z"),
      says: [],
      digest: "sha256",
      package: { bytes: text.length, sha256 },
    },
  });

test("a receiver is told the size, the digest, the id and the signed statement before the bytes", async () => {
  const seen: unknown[] = [];
  const receiver = await saying((request, response) => {
    seen.push(request.method, request.headers);
    request.resume().on("end", () => response.writeHead(202).end("thanks"));
  });
  expect(await send(receiver, bytes())).toEqual({
    outcome: "answered",
    status: 202,
    receiptSha256: createHash("sha256").update("thanks").digest("hex"),
  });
  expect(seen).toMatchObject([
    "POST",
    {
      "content-type": "application/zip",
      "content-length": "9",
      "content-digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
      "idempotency-key": '"one-0"',
      "tacet-transmission": Buffer.from("signed").toString("base64url"),
    },
  ]);
});

test("a receiver that hangs up, or says nothing in time, is not reached", async () => {
  const rude = await saying(({ socket }) => socket.destroy());
  expect(await send(rude, bytes())).toEqual({ outcome: "unreachable" });
  const silent = await saying((request) => request.resume());
  expect(await send(silent, bytes(), 100)).toEqual({ outcome: "unreachable" });
});

test("a receiver's endless answer is not read to its end", async () => {
  const endless = await saying((request, response) => {
    request.resume();
    response.writeHead(200);
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      response.once("drain", more);
    };
    more();
  });
  expect(await send(endless, bytes())).toMatchObject({ status: 200 });
});

test("a package that breaks off on our side is our failure, not the receiver's", async () => {
  async function* broken(): Bytes {
    yield await Promise.resolve(Buffer.from("a"));
    throw new TypeError("no more");
  }
  const receiver = await saying((request, response) => {
    request.resume().on("end", () => response.end());
  });
  await expect(send(receiver, broken())).rejects.toMatchObject({
    code: "package-not-read",
  });
});

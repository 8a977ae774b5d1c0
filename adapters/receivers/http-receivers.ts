import { createHash } from "node:crypto";
import * as http from "node:http";
import * as https from "node:https";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Bytes } from "#domain/ports";
import type { Received, Receivers } from "#domain/transmission/receiver-port";
import type { TransmissionStatement } from "#schemas/transmission";

export type HttpReceivers = {
  /** The statement, signed. */
  sign: (statement: TransmissionStatement) => Promise<string>;
  /** From asking to the last byte of the answer. */
  withinMilliseconds: number;
};

/** What of an answer is read; a receipt is short. */
const mostReceiptBytes = 65_536;

/** Other controllers by HTTPS, and by plain HTTP on this machine alone, which is all that the settings let through. */
export const httpReceivers = ({
  sign,
  withinMilliseconds,
}: HttpReceivers): Receivers => ({
  async send({ receiver, statement, body }) {
    const headers = headersOf(statement, await sign(statement));
    return posted(new URL(receiver.address), {
      ...{ headers, body, withinMilliseconds },
    });
  },
});

/** docs/portability.md tells receivers what each is for. */
const headersOf = (statement: TransmissionStatement, signed: string) => ({
  "content-type": "application/zip",
  "content-length": statement.package.bytes,
  "content-digest": `sha-256=:${Buffer.from(statement.package.sha256, "hex").toString("base64")}:`,
  "idempotency-key": `"${statement.transmissionId}"`,
  "tacet-transmission": Buffer.from(signed, "utf8").toString("base64url"),
});

type Posting = {
  headers: http.OutgoingHttpHeaders;
  body: Bytes;
  withinMilliseconds: number;
};

/** A body that breaks off on our side is our failure, and thrown; every other one is nobody's answer. */
function posted(
  url: URL,
  { headers, body, withinMilliseconds }: Posting,
): Promise<Received> {
  const { request } = url.protocol === "http:" ? http : https;
  const signal = AbortSignal.timeout(withinMilliseconds);
  return new Promise((resolve, reject) => {
    const ours: unknown[] = [];
    let answered = false;
    const sent = request(url, { method: "POST", headers, signal }, (answer) => {
      answered = true;
      received(answer).then(resolve, () => {
        resolve({ outcome: "unreachable" });
      });
    });
    sent.on("close", () => {
      if (answered) return;
      if (ours.length === 0) resolve({ outcome: "unreachable" });
      else
        reject(
          new PackageNotRead("The package broke off.", { cause: ours[0] }),
        );
    });
    pipeline(Readable.from(watched(body, ours)), sent).catch(() => {
      sent.destroy();
    });
  });
}

/** The package could not be read to its end while it was sent; the step is tried again. */
export class PackageNotRead extends Error {
  readonly code = "package-not-read";
}

async function* watched(body: Bytes, failures: unknown[]): Bytes {
  try {
    yield* body;
  } catch (error) {
    failures.push(error);
    throw error;
  }
}

async function received(answer: http.IncomingMessage): Promise<Received> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of answer) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    hash.update(part);
    if (bytes > mostReceiptBytes) break;
  }
  return {
    outcome: "answered",
    status: answer.statusCode ?? 0,
    receiptSha256: hash.digest("hex"),
  };
}

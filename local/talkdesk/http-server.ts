import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export type Request = {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly contentType: string;
  readonly body: string;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | Readable;
};

export type Handler = (request: Request) => Answer | Promise<Answer>;

export type Server = {
  readonly url: string;
  stop(): Promise<void>;
};

const maxBodyBytes = 1024 * 1024;

/** Serves on a loopback name only; port 0 takes a free one. */
export async function serve(
  host: "127.0.0.1" | "localhost",
  port: number,
  handle: Handler,
): Promise<Server> {
  const server = createServer((incoming, response) => {
    void respond(incoming, response, handle);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${host}:${String(bound)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export function json(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}

async function respond(
  incoming: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
): Promise<void> {
  try {
    const answer = await handle(await read(incoming));
    response.writeHead(answer.status, answer.headers);
    if (answer.body instanceof Readable) await pipeline(answer.body, response);
    else response.end(answer.body);
  } catch (error) {
    // A client that hangs up mid-stream is its own affair; anything else is a bug of ours.
    if (!response.headersSent) response.writeHead(500).end(String(error));
    else response.destroy();
  }
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  let size = 0;
  const arriving: AsyncIterable<Buffer> = incoming;
  for await (const bytes of arriving) {
    size += bytes.length;
    if (size > maxBodyBytes) throw new RangeError("request body over 1 MiB");
    chunks.push(bytes);
  }
  return {
    method: incoming.method ?? "GET",
    url: new URL(incoming.url ?? "/", "http://loopback"),
    authorization: incoming.headers.authorization,
    contentType: incoming.headers["content-type"] ?? "",
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

import { createServer } from "node:http";
import { onTestFinished } from "vitest";
import { readJson } from "#local/talkdesk/guards";

type Received = {
  headers: Record<string, unknown>;
  body: unknown;
};

/** A customer's endpoint that answers 202 and keeps what came, stopped after the test. */
export async function receiveWebhooks() {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = readJson(Buffer.concat(chunks).toString("utf8"));
      received.push({ headers: request.headers, body });
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${String(port)}/hooks`, received };
}

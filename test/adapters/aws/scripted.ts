import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";
import { text } from "node:stream/consumers";
import { emulatorAt, type Emulator } from "./emulator.ts";

export type Answer = {
  status?: number;
  body?: unknown;
  /** Says nothing, or stops after the body without ending it: by waiting, or by hanging up. */
  fails?: "silent" | "stalled" | "cut";
};
export type Asked = {
  operation: string;
  path: string;
  body: string;
  headers: IncomingHttpHeaders;
  /** The caller's port: one for each connection. */
  from: number | undefined;
};

/** An AWS that answers what it is told to, in order, and remembers what it was asked: for answers no emulator gives. */
export type Scripted = {
  aws: Emulator & { maxAttempts: number; forcePathStyle: boolean };
  asked: Asked[];
} & AsyncDisposable;

export async function scripted(...answers: Answer[]): Promise<Scripted> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void readAsked(request).then((call) => {
      asked.push(call);
      const told = answers[asked.length - 1] ?? { status: 500 };
      const { status = 200, body = {}, fails } = told;
      if (fails === "silent") return;
      const answer = typeof body === "string" ? body : JSON.stringify(body);
      response.writeHead(
        status,
        request.method === "HEAD" ? headersIn(body) : { etag: '"tag"' },
      );
      if (fails !== undefined) {
        response.write(answer, () => fails === "cut" && response.destroy());
        return;
      }
      response.end(request.method === "HEAD" ? undefined : answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port =
    typeof address === "object" && address !== null ? address.port : 0;
  return {
    aws: {
      ...emulatorAt(`http://127.0.0.1:${port}`),
      maxAttempts: 1,
      forcePathStyle: true,
    },
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An error as the JSON services word it. */
export const fault = (
  name: string,
  more: Record<string, unknown> = {},
): Answer => ({
  status: 400,
  body: { __type: name, message: `${name} told by the script`, ...more },
});

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const target = request.headers["x-amz-target"];
  const operation =
    typeof target === "string"
      ? (target.split(".").at(-1) ?? "")
      : (request.method ?? "");
  return {
    operation,
    path: request.url ?? "",
    body: await text(request),
    headers: request.headers,
    from: request.socket.remotePort,
  };
}

/** A HEAD is answered by headers alone. */
function headersIn(body: unknown): Record<string, string> {
  const entries =
    typeof body === "object" && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, String(value)]),
  );
}

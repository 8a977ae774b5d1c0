import { emulatorAt } from "#test/adapters/aws/emulator";
import { S3Client } from "@aws-sdk/client-s3";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

export type S3Stub = { client(): S3Client } & AsyncDisposable;

/** An S3 that takes its time, removes what it is told to, and says 404 of exactly that. Every version is `versionIn(key)`. */
export async function s3Stub(latencyMs: number): Promise<S3Stub> {
  const gone = new Set<string>();
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { status, answer } = answerTo(request, body, gone);
      setTimeout(() => response.writeHead(status).end(answer ?? ""), latencyMs);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const at = emulatorAt(`http://127.0.0.1:${port}`);
  return {
    client: () => new S3Client({ ...at, forcePathStyle: true }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

type Reply = { status: number; answer?: string };

function answerTo(
  { method, url = "" }: IncomingMessage,
  body: string,
  gone: Set<string>,
): Reply {
  const { pathname, searchParams } = new URL(url, "http://stub");
  const named = `${pathname.split("/").at(-1)}/${searchParams.get("versionId")}`;
  if (method === "POST") {
    for (const version of versionsIn(body)) gone.add(version);
    return {
      status: 200,
      answer: '<DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>',
    };
  }
  if (method === "DELETE") gone.add(named);
  if (method === "DELETE") return { status: 204 };
  return { status: gone.has(named) ? 404 : 200 };
}

const versionsIn = (body: string): string[] =>
  [...body.matchAll(/<Key>(.*?)<\/Key><VersionId>(.*?)<\/VersionId>/gs)].map(
    ([, key, version]) => `${key}/${version}`,
  );

import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "#cli/run";
import type { World } from "#cli/world";

type Asked = {
  line: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
};
export type Reply = {
  status?: number;
  /** Text as it is; anything else as JSON. */
  body: unknown;
};

/** A small API that answers by `METHOD /path?query`, with a folder to run the command line in. */
export async function served(replies: Readonly<Record<string, Reply>>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const line = `${request.method ?? ""} ${request.url ?? ""}`;
      const body = Buffer.concat(chunks).toString();
      asked.push({ line, headers: request.headers, body });
      const reply = replies[line] ?? { status: 404, body: {} };
      response.statusCode = reply.status ?? 200;
      response.end(
        typeof reply.body === "string"
          ? reply.body
          : JSON.stringify(reply.body),
      );
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const address = server.address();
  const port =
    typeof address === "object" && address !== null ? address.port : 0;
  const folder = mkdtempSync(join(tmpdir(), "tacet-cli-"));
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    asked,
    url,
    folder,
    tacet: (...argv: string[]) =>
      tacet(argv, {
        cwd: folder,
        env: { TACET_URL: url, TACET_TOKEN: "staff-token" },
      }),
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true });
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** One run of the command line in this process. */
export async function tacet(
  argv: readonly string[],
  { cwd, env = {} }: Pick<World, "cwd"> & Partial<Pick<World, "env">>,
) {
  const said = { out: "", err: "" };
  const code = await run({
    argv,
    fetch,
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    env,
    cwd,
  });
  return { code, ...said };
}

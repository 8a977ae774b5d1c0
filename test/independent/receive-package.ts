import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { pathToFileURL } from "node:url";
import { member, parsed } from "./check-manifest.ts";
import { checkStatement } from "./check-statement.ts";
import { portableFaults } from "./check-portable.ts";

export type Taken = { key: string; zip: Buffer; times: number };
export type TakenBy = {
  server: Server;
  taken: Map<string, Taken>;
  faults: string[];
};

/**
 * The other side of a transmission, by somebody with our public key, their own id, and nothing of our code: takes a package
 * once, however often it comes, and refuses what is not whole, not signed, or for somebody else.
 */
export function receiver(publicKeyPem: () => string, id: string): TakenBy {
  const taken = new Map<string, Taken>();
  const faults: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((zip) => {
      const found = wrongWith(request, {
        zip,
        publicKeyPem: publicKeyPem(),
        id,
      });
      faults.push(...found);
      const key = String(request.headers["idempotency-key"]);
      const before = taken.get(key);
      if (found.length === 0)
        taken.set(key, { key, zip, times: (before?.times ?? 0) + 1 });
      response.statusCode = found.length === 0 ? 201 : 422;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ received: found.length === 0, key }));
    });
  });
  return { server, taken, faults };
}

function wrongWith(
  { headers, method }: IncomingMessage,
  { zip, publicKeyPem, id }: { zip: Buffer; publicKeyPem: string; id: string },
): string[] {
  const signed = Buffer.from(
    String(headers["tacet-transmission"]),
    "base64url",
  ).toString("utf8");
  const document = parsed(signed);
  const statement = member(document, "statement");
  if (statement === undefined || !checkStatement(signed, publicKeyPem))
    return ["the transmission is not signed by them"];
  const digest = createHash("sha256").update(zip);
  const sha256 = digest.copy().digest("hex");
  const packaged = member(statement, "package");
  return [
    ...(method === "POST" ? [] : ["it is no POST"]),
    ...(member(statement, "format") === "tacet-transmission-1"
      ? []
      : ["it is another statement"]),
    ...(member(member(statement, "receiver"), "id") === id
      ? []
      : ["it is for somebody else"]),
    ...(member(packaged, "sha256") === sha256 &&
    member(packaged, "bytes") === zip.length
      ? []
      : ["the package is another one"]),
    ...(headers["content-digest"] === `sha-256=:${digest.digest("base64")}:`
      ? []
      : ["the digest does not fit"]),
    ...(headers["idempotency-key"] ===
    `"${String(member(statement, "transmissionId"))}"`
      ? []
      : ["the key is another one"]),
    ...portableFaults(zip, publicKeyPem),
  ];
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request)
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** By hand: `npx node test/independent/receive-package.ts PORT KEY.pem ID [FOLDER]`. */
function main([
  port = "0",
  key = "",
  id = "local-receiver",
  folder = ".",
]: readonly string[]): void {
  const { server, taken, faults } = receiver(
    () => readFileSync(key, "utf8"),
    id,
  );
  server.on("request", (_, response) => {
    response.on("finish", () => {
      for (const fault of faults.splice(0)) console.error(fault);
      for (const one of taken.values()) {
        const file = `${folder}/received-${one.key.replaceAll('"', "")}.zip`;
        writeFileSync(file, one.zip, { mode: 0o600 });
        console.log(
          `${file}: ${String(one.zip.length)} bytes, taken ${String(one.times)} times`,
        );
      }
    });
  });
  server.listen(Number(port), "127.0.0.1");
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  main(process.argv.slice(2));

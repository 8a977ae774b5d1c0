import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import * as z from "zod/mini";
import type { Embedded } from "#adapters/embedded/open-embedded";
import { type Extra, send } from "./api-server.ts";
import { RecordingId, VersionId } from "#schemas/ids";
import type { TimeMachine } from "./time-machine.ts";
import type { Trail } from "./trail.ts";

export type Exclusive = <Value>(work: () => Promise<Value>) => Promise<Value>;
type Parts = {
  embedded: Embedded;
  time: TimeMachine;
  exclusive: Exclusive;
  deadLetters: () => number;
  trail: Trail;
};

const Forward = z.object({
  seconds: z.number().check(z.positive(), z.maximum(10 * 366 * 86_400)),
});

/** What only this machine has: the clock, the outbox of letters and notices, the links to packages. */
export function localExtras(parts: Parts): Extra {
  return async (request, response, url) => {
    switch (`${request.method ?? ""} ${url.pathname}`) {
      case "GET /control/clock":
        send(response, 200, { now: parts.embedded.now() });
        return true;
      case "POST /control/clock/forward":
        await forward(parts, request, response);
        return true;
      case "POST /control/reads":
        await readPastTheBroker(parts, request, response);
        return true;
      case "GET /control/outbox":
        send(response, 200, { messages: parts.embedded.outbox() });
        return true;
      case "GET /control/health":
        send(response, 200, {
          deadLetters: parts.deadLetters(),
          versions: versionCount(parts.embedded),
        });
        return true;
      default:
        return url.pathname.startsWith("/objects/")
          ? openLink(parts, response, url)
          : false;
    }
  };
}

const versionCount = ({ s3 }: Embedded) => ({
  landing: s3.listVersions("landing").length,
  recordings: s3.listVersions("recordings").length,
  exports: s3.listVersions("exports").length,
});

async function forward(
  { time, exclusive, embedded }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parsed = Forward.safeParse(JSON.parse(await text(request)));
  if (!parsed.success) {
    send(response, 400, {
      message:
        'Send {"seconds": 3600}; the clock goes forward only, ten years at most.',
    });
    return;
  }
  response.writeHead(200, { "content-type": "application/x-ndjson" });
  await exclusive(async () => {
    for await (const step of time.forward(parsed.data.seconds))
      response.write(`${JSON.stringify(step)}\n`);
  });
  response.end(`${JSON.stringify({ done: true, now: embedded.now() })}\n`);
}

/** Links to recordings are our broker's, and S3 reads by its role whoever follows one. */
async function tellOfLink(
  trail: Trail,
  url: URL,
  outcome: "opened" | "expired" | "forged" | "absent",
): Promise<void> {
  if (url.pathname !== "/objects/recordings" || outcome === "forged") return;
  const versionId = VersionId.parse(url.searchParams.get("versionId"));
  await trail.tell({
    ...{ key: url.searchParams.get("key") ?? "", versionId },
    as: { function: "open-recording" },
    denied: outcome !== "opened",
  });
}

const RawRead = z.object({ recordingId: RecordingId });

/** As if somebody with rights of their own in the account read the newest version of a recording in the vault. */
async function readPastTheBroker(
  { embedded, trail }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = RawRead.safeParse(JSON.parse(await text(request)));
  const key = asked.success ? asked.data.recordingId : "";
  const [version] = await embedded.objects.versionsOf("recordings", key);
  if (version === undefined) {
    send(response, 404, {
      message: 'Send {"recordingId": "..."} of a recording that is kept.',
    });
    return;
  }
  const role = "arn:aws:iam::000000000000:role/Administrator";
  await trail.tell({ ...version, as: { role } });
  send(response, 201, version);
}

async function openLink(
  { embedded, trail }: Parts,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const opened = embedded.s3.openLink(
    `${url.pathname}${url.search}`,
    embedded.now(),
  );
  await tellOfLink(trail, url, opened.outcome);
  if (opened.outcome !== "opened") {
    send(response, opened.outcome === "absent" ? 404 : 403, {
      message: `The link is ${opened.outcome}; ask for a new one.`,
    });
    return true;
  }
  response.writeHead(200, {
    "content-type": opened.contentType,
    "content-length": opened.bytes,
    "content-disposition": opened.as,
    "cache-control": "no-store",
  });
  for await (const chunk of opened.body) response.write(chunk);
  response.end();
  return true;
}

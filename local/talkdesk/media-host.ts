import { Readable } from "node:stream";
import { orderIn } from "./call-report.ts";
import { readAudio } from "./audio-files.ts";
import type { Answer, Handler } from "./http-server.ts";
import { linkHolds } from "./media-link.ts";
import { byRoute } from "./routes.ts";
import { reportFile } from "./report-file.ts";
import { settleDeletions, shownRecording } from "./shown-recordings.ts";
import type { State, Store } from "./store.ts";

/** The second host: files by signed link. It refuses a bearer token that was carried over. */
export function mediaHost(store: Store, now: () => Date): Handler {
  return byRoute(
    [
      {
        method: "GET",
        path: /^\/recordings\/([^/]+)\.mp3$/,
        answer(request, [id = ""]) {
          if (request.authorization !== undefined)
            return storageError(400, "InvalidArgument");
          if (!linkHolds(request.url, store.state.mediaKey, now()))
            return storageError(403, "AccessDenied");
          settleDeletions(store, now());
          const recording = shownRecording(store.state, id, now());
          if (!recording) return storageError(404, "NoSuchKey");
          return media(store.state, recording.audio, id);
        },
      },
      {
        method: "GET",
        path: /^\/reports\/([^/]+)\.json$/,
        answer(request, [id = ""]) {
          if (request.authorization !== undefined)
            return storageError(400, "InvalidArgument");
          const order = orderIn(id);
          if (!order || !linkHolds(request.url, store.state.mediaKey, now()))
            return storageError(403, "AccessDenied");
          return reportFile(store, order);
        },
      },
    ],
    () => storageError(404, "NoSuchKey"),
  );
}

function media(state: State, audio: string, id: string): Answer {
  const headers = {
    "content-type": "audio/mpeg",
    "content-disposition": `attachment; filename="${id}.mp3"`,
  };
  switch (state.faults.media) {
    case "audio": {
      const body = readAudio(audio);
      const length = String(body.length);
      return {
        status: 200,
        headers: { ...headers, "content-length": length },
        body,
      };
    }
    case "html":
      return {
        status: 200,
        headers,
        body: "<!doctype html><title>Sign in</title>",
      };
    case "oversized": {
      const body = Readable.from(
        endless(readAudio(audio), state.faults.oversizedBytes),
      );
      return { status: 200, headers, body };
    }
  }
}

/** The same speech again and again, up to so many bytes. */
function* endless(speech: Buffer, bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= speech.length)
    yield speech.subarray(0, left);
}

function storageError(status: number, code: string): Answer {
  return {
    status,
    headers: { "content-type": "application/xml" },
    body: `<Error><Code>${code}</Code></Error>`,
  };
}

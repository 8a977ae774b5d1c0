import * as z from "zod/mini";
import type { Asker } from "#domain/listening/asker";
import { openRecording as open } from "#domain/listening/open-recording";
import { reportHeard } from "#domain/listening/report-heard";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody, parseAs } from "#functions/middleware/json-body";
import {
  note,
  recordingIdIn,
  refuse,
  refuseGrant,
  whoListens,
} from "#functions/middleware/listening-door";
import { Refused } from "#functions/middleware/problem";
import {
  type GrantRefusal,
  NewHeard,
  NewListening,
  type Use,
} from "#schemas/grant";
import { ListeningId, RecordingId } from "#schemas/ids";

type ListenPorts = Pick<Ports, "ledger" | "now" | "randomId"> & {
  objects: Pick<Ports["objects"], "link">;
};
type Settings = EnvironmentOf<"LISTENING_POLICY" | "TRANSFERS">;

/**
 * `POST /recordings/{recordingId}/plays` and `…/downloads`, and `…/plays/{listeningId}/heard`. Whatever role somebody has,
 * the grant decides; so nobody is sent away here without a line in the ledger, as far as we know who it was.
 */
export const openRecording = (ports: ListenPorts, settings: Settings) =>
  httpDoor((request) =>
    request.route.endsWith("/heard")
      ? hear(ports, request)
      : listen(ports, settings, request),
  );

async function listen(
  ports: ListenPorts,
  { LISTENING_POLICY: listening, TRANSFERS: transfers }: Settings,
  request: HttpRequest,
) {
  const isDownload = request.route.endsWith("/downloads");
  const use: Use = isDownload ? "download" : "play";
  const by = await whoListens(ports, request, use);
  const recordingId = await recordingIdIn(ports, request, { by, use });
  const said = jsonBody(request, NewListening);
  const asked = { ...said, use: isDownload ? use : useFor(said) };
  const opened = await open(
    ports,
    { by, asked, recordingId, listeningId: newId(ports) },
    { listening, transfers },
  );
  if (opened.verdict === "opened")
    return {
      status: 201,
      body: {
        listeningId: opened.listening.listeningId,
        url: opened.url,
        expiresAt: opened.expiresAt,
        use: asked.use,
        role: opened.listening.role,
      },
    };
  throw await refuseGrant(ports, by, opened);
}

/** Who plays to teach, teaches (R19). */
const useFor = ({ purpose }: NewListening): Use =>
  purpose === "training" ? "train" : "play";

const newId = ({ randomId }: ListenPorts) => ListeningId.parse(randomId());

const HeardPath = z.object({
  recordingId: RecordingId,
  listeningId: ListeningId,
});

async function hear(ports: ListenPorts, request: HttpRequest) {
  const by = await whoListens(ports, request, "play");
  const path = parseAs(request.parameters, HeardPath);
  if (by.member?.leftAt !== undefined)
    throw await refusedNow(ports, { by, ...path, reason: "left" });
  const { seconds } = jsonBody(request, NewHeard);
  const heard = await reportHeard(ports.ledger, { by, ...path, seconds });
  if (heard.verdict === "heard") {
    const { listeningId, heardSeconds } = heard.listening;
    return { status: 200, body: { listeningId, heardSeconds } };
  }
  if (heard.because === "too-long")
    throw new Refused(422, "Mend this field: seconds.", [
      {
        field: "seconds",
        message: `must be at most ${String(Math.floor(heard.most))}, which is what went by since`,
      },
    ]);
  throw await refusedNow(ports, { by, ...path, reason: "not-theirs" });
}

type RefusedHearing = {
  by: Asker;
  recordingId: RecordingId;
  reason: GrantRefusal;
};

async function refusedNow(
  ports: ListenPorts,
  { by: { staffId }, recordingId, reason }: RefusedHearing,
): Promise<Refused> {
  await note(ports, { staffId, recordingId, use: "play", reasons: [reason] });
  return refuse([reason]);
}

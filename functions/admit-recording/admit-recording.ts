import {
  type AdmitPorts,
  admitRecording as admitLanded,
} from "#domain/admission/admit-recording";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { parseAs } from "#functions/middleware/json-body";
import { queueDoor } from "#functions/middleware/queue-door";
import { ObjectCreated, provenanceOf } from "#functions/wiring/landed-object";

type Needs = AdmitPorts & Pick<Ports, "platform" | "now">;

/** Takes S3's word that audio landed, at least once and in any order. */
export const admitRecording = (
  ports: Needs,
  environment: EnvironmentOf<"RETENTION_POLICY" | "CUSTOM_STORAGE_KEY">,
) =>
  queueDoor(async (body) => {
    const { key, etag, size, sequencer } = parseAs(body, ObjectCreated).detail
      .object;
    const provenance = provenanceOf(key, environment.CUSTOM_STORAGE_KEY);
    await admitLanded(
      ports,
      { key, etag, sequencer, bytes: size, provenance, now: ports.now() },
      environment.RETENTION_POLICY,
    );
  });

import { shapeOf } from "#adapters/audio/audio-shape";
import { redactAudio } from "#adapters/audio/redact-audio";
import { prepareExtracts as prepare } from "#domain/disclosures/prepare-extracts";
import type { Ports } from "#domain/ports";
import { scheduleDoor } from "#functions/middleware/schedule-door";
import { DerivativeId, ListeningId } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "now" | "randomId"> & {
  objects: Pick<Ports["objects"], "put" | "read">;
};

/** Makes the extracts of approved disclosures (R34). */
export const prepareExtracts = (ports: Needs) =>
  scheduleDoor(
    (scheduledTime) =>
      prepare(
        {
          ...{ ledger: ports.ledger, objects: ports.objects, shapeOf },
          redact: redactAudio,
          newDerivativeId: () => DerivativeId.parse(ports.randomId()),
          newListeningId: () => ListeningId.parse(ports.randomId()),
        },
        scheduledTime,
      ),
    ports.now,
  );

import type { Ports } from "#domain/ports";
import { stopRecording as pauseRefused } from "#domain/retention/stop-recording";
import { type ReadImage, streamDoor } from "#functions/middleware/stream-door";

type Needs = Pick<Ports, "ledger" | "platform" | "now"> & {
  readImage: ReadImage;
};

/** Follows the ledger's stream: each new refusal pauses the recording at the platform. */
export const stopRecording = (ports: Needs) =>
  streamDoor(ports.readImage, async (item) => {
    if (item.kind === "consent") await pauseRefused(ports, item, ports.now());
  });

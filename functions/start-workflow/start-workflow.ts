import type { Ports } from "#domain/ports";
import { type ReadImage, streamDoor } from "#functions/middleware/stream-door";

type Needs = Pick<Ports, "workflows"> & { readImage: ReadImage };

/** Follows the ledger's stream: each new request starts its workflow, once however often it is told. */
export const startWorkflow = ({ workflows, readImage }: Needs) =>
  streamDoor(readImage, async (item) => {
    if (item.kind === "request") await workflows.start(item.requestId);
  });

import * as z from "zod/mini";
import { signStatement } from "#adapters/statement/sign-statement";
import type { Ports } from "#domain/ports";
import {
  type Certification,
  certifyRecording,
  certifyRequest,
} from "#domain/proof/deletion-certificate";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { requestIdIn } from "#functions/middleware/request-path";
import { staffAsking } from "#functions/middleware/staff";
import { RecordingId } from "#schemas/ids";

type Needs = Pick<Ports, "ledger" | "signer" | "now">;

const Path = z.object({ recordingId: RecordingId });

/** `GET /recordings/{recordingId}/certificate` and `GET /requests/{requestId}/certificate`. */
export const certifyDeletion = (ports: Needs) =>
  httpDoor(async (request) => {
    await staffAsking(ports, request);
    const certification = await certificationFor(ports, request);
    switch (certification.verdict) {
      case "unknown":
        throw new Refused(404, "There is no recording with this id.");
      case "refused":
        throw refusalOf(certification);
      case "certified": {
        const { document } = await signStatement(
          ports.signer,
          certification.certificate,
        );
        return { status: 200, body: document };
      }
    }
  });

function certificationFor(
  { ledger, now }: Needs,
  request: HttpRequest,
): Promise<Certification> {
  if (request.parameters["recordingId"] === undefined)
    return certifyRequest(ledger, requestIdIn(request), now());
  const { recordingId } = parseAs(request.parameters, Path);
  return certifyRecording(ledger, recordingId, now());
}

/** Each recording in the way stands for the field that is wrong. */
const refusalOf = ({
  because,
  unconfirmed,
}: Extract<Certification, { verdict: "refused" }>): Refused =>
  new Refused(
    409,
    because,
    unconfirmed.map((one) => ({
      field: one.recordingId,
      message: one.because,
    })),
  );

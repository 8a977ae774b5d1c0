import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import { attestationOf, attestationsOf } from "#domain/proof/attestations";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { monthIn } from "#functions/middleware/month-query";
import { Refused } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import type { AttestationMade } from "#schemas/attestation-made";
import { LegalDate } from "#schemas/instant";

type Needs = Pick<Ports, "ledger" | "now"> & {
  objects: Pick<Ports["objects"], "look" | "read">;
  signer: Pick<Ports["signer"], "publicKeys">;
};

const Path = z.object({ day: LegalDate });

/** A stored document is not the one that was signed that day; the evidence has the digest of that one. */
export class AttestationChanged extends Error {
  readonly code = "attestation-changed";
}

/** `GET /attestations?month=2026-11`, `GET /attestations/{day}` and `GET /keys`. */
export const readAttestations = (ports: Needs) =>
  httpDoor(async (request) => {
    await staffAsking(ports, request);
    return { status: 200, body: await answerTo(ports, request) };
  });

async function answerTo(
  { ledger, objects, signer, now }: Needs,
  request: HttpRequest,
): Promise<unknown> {
  const { route, parameters } = request;
  if (route === "GET /keys") return { keys: await signer.publicKeys() };
  if (parameters["day"] === undefined) {
    const month = monthIn(request, now());
    return { month, attestations: await attestationsOf(ledger, month) };
  }
  const { day } = parseAs(parameters, Path);
  const made = await attestationOf(ledger, day);
  if (made === undefined)
    throw new Refused(
      404,
      "This day is not attested (yet): a day is, early on the next one (UTC).",
    );
  if ((await objects.look("exports", made.document)) !== "present")
    throw new Refused(
      404,
      "The document of this day has expired; its digest stands in the month's list.",
    );
  return documentOf(objects, made.document);
}

/** As it was signed: its members stay in their order, so that the answer's bytes are the signed document's. */
async function documentOf(
  objects: Pick<Ports["objects"], "read">,
  document: AttestationMade["document"],
): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await objects.read("exports", document))
    chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (createHash("sha256").update(bytes).digest("hex") !== document.sha256)
    throw new AttestationChanged(
      `What is stored under ${document.key} is not what was signed; find out who wrote it.`,
    );
  return JSON.parse(bytes.toString("utf8"));
}

import { createHash } from "node:crypto";
import { bytesOf } from "#domain/bytes-of";
import { shapeOf } from "#adapters/audio/audio-shape";
import { redactAudio } from "#adapters/audio/redact-audio";
import type { ArchivedFile, ArchiveFile } from "#adapters/archive/zip";
import { signStatement } from "#adapters/statement/sign-statement";
import { lineIdOf } from "#domain/listening/line-id";
import type { Ports } from "#domain/ports";
import { DerivativeId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Statement } from "#schemas/statement";
import type { Transfer } from "#schemas/transfer";

export type BuildPorts = Pick<
  Ports,
  "ledger" | "signer" | "sealer" | "randomId"
> & { objects: Pick<Ports["objects"], "put" | "read"> };
export type Building = {
  policy: RightsPolicy;
  transfers: readonly Transfer[];
  builtAt: Instant;
};

export const audioPorts = ({ ledger, objects, randomId }: BuildPorts) => ({
  ...{ ledger, objects, shapeOf },
  redact: redactAudio,
  newDerivativeId: () => DerivativeId.parse(randomId()),
});

export const grantPorts = ({ ledger }: Pick<BuildPorts, "ledger">) => ({
  ledger,
  lineId: (name: string) =>
    lineIdOf(createHash("sha256").update(name).digest("hex")),
});

export const manifestName = "manifest.json";

/** Closes a package: what it holds, signed, so that it can be told from a forged or changed one without asking us. */
export const signedManifest =
  (
    { signer }: Pick<Ports, "signer">,
    manifest: (files: readonly ArchivedFile[]) => Statement,
  ) =>
  async (files: readonly ArchivedFile[]): Promise<ArchiveFile> => {
    const { text } = await signStatement(signer, manifest(files));
    return { name: manifestName, body: bytesOf(text) };
  };

export const jsonFile = (name: string, value: unknown): ArchiveFile => ({
  name,
  body: bytesOf(`${JSON.stringify(value, undefined, 2)}\n`),
});

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Failure } from "./failure.ts";
import type { ShownMember } from "./staff-shapes.ts";

export type RecordOptions = {
  entity?: string;
  role?: string[];
  undertaking?: string;
  undertakingVersion?: string;
  signedOn?: string;
  trainedOn?: string;
  trainedUntil?: string;
  platformUser?: string;
};

/** The whole record that the API is to have: what was on it, under what is said now. */
export function recordIn(
  options: RecordOptions,
  before: Partial<ShownMember> = {},
): object | Failure {
  const said = {
    entityId: options.entity ?? before.entityId,
    roles: options.role ?? before.roles,
    undertaking: undertakingIn(options) ?? before.undertaking,
    training: trainingIn(options) ?? before.training,
    platformUserId: options.platformUser,
  };
  const wrong = Object.values(said).find((one) => one instanceof Failure);
  return wrong ?? lackIn(said, before) ?? said;
}

type Said = Record<"entityId" | "roles" | "platformUserId", unknown>;

function lackIn(
  { entityId, roles, platformUserId }: Said,
  { knownAtPlatform = false }: Partial<ShownMember>,
): Failure | undefined {
  if (entityId === undefined || roles === undefined)
    return missing("--entity and --role, for somebody new");
  return knownAtPlatform && platformUserId === undefined
    ? missing(
        "--platform-user, since only its token is kept and a record is put as a whole",
      )
    : undefined;
}

/** Only the document's digest leaves this machine. */
function undertakingIn({
  undertaking: path,
  undertakingVersion: version,
  signedOn,
}: RecordOptions) {
  const given = [path, version, signedOn].filter((one) => one !== undefined);
  if (given.length === 0) return undefined;
  if (path === undefined || version === undefined || signedOn === undefined)
    return missing("--undertaking, --undertaking-version and --signed-on");
  const bytes = readable(path);
  return bytes instanceof Failure
    ? bytes
    : {
        ...{ version, signedOn },
        sha256: createHash("sha256").update(bytes).digest("hex"),
      };
}

function trainingIn({ trainedOn, trainedUntil }: RecordOptions) {
  if (trainedOn === undefined && trainedUntil === undefined) return undefined;
  return trainedOn === undefined || trainedUntil === undefined
    ? missing("--trained-on and --trained-until")
    : { completedOn: trainedOn, expiresOn: trainedUntil };
}

function readable(path: string): Buffer | Failure {
  try {
    return readFileSync(path);
  } catch (cause) {
    return new Failure("bad-input", `${path} cannot be read.`, {
      next: "Give the signed document; only its digest is sent.",
      cause,
    });
  }
}

const missing = (options: string): Failure =>
  new Failure("bad-input", `Give ${options}.`, {
    next: "tacet staff register --help shows two examples.",
  });

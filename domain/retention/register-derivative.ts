import type { Bytes, Ledger, LedgerKey, ObjectStore } from "../ports.ts";
import type { Derivative } from "#schemas/derivative";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { recordingRefusals } from "../listening/recording-refusals.ts";
import { derivativeKeyOf } from "./erase-derivatives.ts";
import { isKept } from "./keepers.ts";

export type DerivativePorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "put">;
};
export type NewBytes = Pick<
  Derivative,
  "derivativeId" | "form" | "registeredBy" | "madeBy"
> & { parent: LedgerKey; body: Bytes; contentType: string };
export type Registered =
  | { verdict: "registered"; derivative: Derivative }
  | { verdict: "refused"; because: "no-such-recording" | "not-kept" };

/** Others changed the parent, or the eraser took the derivative, while it was being registered. */
export class DerivativeOvertaken extends Error {
  readonly code = "derivative-overtaken";
}

/**
 * Registers what was made from a recording, then stores it. The parent names it before there are bytes, unless the
 * eraser or anybody else came first; so no bytes are ever without a clock (T8). Broken off, what is left has no bytes
 * that its parent would not take along.
 */
export async function registerDerivative(
  ports: DerivativePorts,
  given: NewBytes,
  now: Instant,
): Promise<Registered> {
  const parent = await ports.ledger.read(given.parent);
  if (parent?.kind !== "recording")
    return { verdict: "refused", because: "no-such-recording" };
  const { dueAt } = parent;
  if (dueAt === undefined || !mayDerive(parent, given.form, now))
    return { verdict: "refused", because: "not-kept" };
  const derivative = derivativeOf(parent, given, { dueAt, now });
  await ports.ledger.append(derivative);
  await announce(ports.ledger, parent, derivative);
  return {
    verdict: "registered",
    derivative: await stored(ports, derivative, given),
  };
}

/**
 * Nothing new is made from what is due, or ordered erased, whoever still keeps it; but for the copy that is owed to the
 * subject as long as there is anything to copy (Art 15(3)), and for what they say of it as long as it may be used (Art 16).
 */
const mayDerive = (
  parent: Recording,
  form: Derivative["form"],
  now: Instant,
): boolean =>
  parent.state === "kept" &&
  parent.dueAt !== undefined &&
  (owed.includes(form)
    ? isKept(parent) || (parent.erasure === undefined && now < parent.dueAt)
    : recordingRefusals(form === "clip" ? byLaw : ofWork, parent, now)
        .length === 0);

/** A text for our own work is a use like hearing it: none of what is restricted or over (Art 18, T84). */
const ofWork = {
  purpose: "service-quality",
  circumstance: { kind: "quality" },
} as const;

/** Against what an authority is given a restriction does not stand (Art 18(2)). */
const byLaw = { ...ofWork, purpose: "authority-request" } as const;

const owed: readonly Derivative["form"][] = ["redaction", "statement"];

function derivativeOf(
  parent: Recording,
  { derivativeId, form, registeredBy, madeBy }: NewBytes,
  { dueAt, now }: { dueAt: Instant; now: Instant },
): Derivative {
  const { interactionId, platformRecordingId, recordingId } = parent;
  return {
    kind: "derivative",
    derivativeId,
    ...{ interactionId, platformRecordingId, recordingId, form },
    state: "kept",
    bucket: "exports",
    key: derivativeKeyOf(derivativeId),
    registeredAt: now,
    registeredBy,
    ...(madeBy === undefined ? {} : { madeBy }),
    dueAt,
    attempts: 0,
    nextAt: dueAt,
    revision: 0,
  };
}

async function announce(
  ledger: Ledger,
  parent: Recording,
  { derivativeId }: Derivative,
): Promise<void> {
  const before = parent.derivatives ?? [];
  if (before.includes(derivativeId)) return;
  const derivatives = [...before, derivativeId];
  const [outcome] = await ledger.replace([{ ...parent, derivatives }]);
  if (outcome === "conflict")
    throw new DerivativeOvertaken(
      "The recording changed meanwhile; try again.",
    );
}

async function stored(
  { ledger, objects }: DerivativePorts,
  derivative: Derivative,
  { body, contentType }: NewBytes,
): Promise<Derivative> {
  const { versionId } = await objects.put(
    "exports",
    derivative.key,
    body,
    contentType,
  );
  const named =
    versionId === undefined ? derivative : { ...derivative, versionId };
  const [outcome] = await ledger.replace([named]);
  if (outcome === "conflict")
    throw new DerivativeOvertaken(
      "The recording was erased meanwhile, and this with it.",
    );
  return { ...named, revision: named.revision + 1 };
}

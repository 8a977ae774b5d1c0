import type { Ledger } from "../ports.ts";
import type { Disclosure } from "#schemas/disclosure";
import { disclosuresOf } from "../disclosures/disclosure-view.ts";
import type { Row } from "./register.ts";

/** One line for each request of an authority: what it rested on, who decided, and what was given (R34, T99). */
export const disclosuresRegister = {
  columns: [
    "disclosureId",
    "entityId",
    "recipientId",
    "country",
    "how",
    "reference",
    "receivedOn",
    "provision",
    "compelled",
    "treaty",
    "recordings",
    "whole",
    "state",
    "refusedBecause",
    "registeredAt",
    "registeredBy",
    "decidedAt",
    "decidedBy",
    "deliveredAt",
    "gagUntil",
  ],
  counted: ["recipientId", "how", "state", "refusedBecause", "entityId"],
  rows: async (
    ledger: Pick<Ledger, "find">,
    { month }: { month: string },
  ): Promise<Row[]> => (await disclosuresOf(ledger, month)).map(rowOf),
} as const;

const rowOf = (disclosure: Disclosure): Row => ({
  ...askedIn(disclosure),
  ...doneIn(disclosure),
});

function askedIn({
  disclosureId,
  entityId,
  recipientId,
  country,
  how,
  receivedOn,
  parts,
  ...some
}: Disclosure): Row {
  return {
    ...{ disclosureId, entityId, recipientId, country, how, receivedOn },
    reference: some.reference ?? null,
    provision: some.provision ?? null,
    compelled: some.compelled ?? null,
    treaty: some.treaty ?? null,
    gagUntil: some.gagUntil ?? null,
    recordings: parts.length,
    whole: parts.filter(({ wholeBecause }) => wholeBecause !== undefined)
      .length,
  };
}

function doneIn({
  state,
  registeredAt,
  registeredBy,
  refusedBecause,
  decided,
  delivered,
}: Disclosure): Row {
  return {
    ...{ state, registeredAt, registeredBy },
    refusedBecause: refusedBecause ?? null,
    decidedAt: decided?.at ?? null,
    decidedBy: decided?.by ?? null,
    deliveredAt: delivered.at(0)?.at ?? null,
  };
}

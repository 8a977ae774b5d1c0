import { httpReceivers } from "#adapters/receivers/http-receivers";
import { signStatement } from "#adapters/statement/sign-statement";
import type { Ports } from "#domain/ports";
import type { Receivers } from "#domain/transmission/receiver-port";

/** A function lives fifteen minutes; what is left is for the ledger. */
const withinMilliseconds = 600_000;

export const receiversBy = (signer: Pick<Ports["signer"], "sign">): Receivers =>
  httpReceivers({
    sign: async (statement) => (await signStatement(signer, statement)).text,
    withinMilliseconds,
  });

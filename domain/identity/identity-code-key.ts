import type { LedgerKey } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import { requestPartition } from "../ledger/keys.ts";

export const identityCodeKey = (requestId: RequestId): LedgerKey => ({
  partition: requestPartition(requestId),
  item: "identity-code",
});

import { transfersOn } from "#domain/transfers/transfers-on";
import { LegalDate } from "#schemas/instant";
import { transfers } from "#stacks/settings/transfers";

/** What a requester of the Belgian entity is told of the settings' transfers. */
export const { told: transfersTold } = transfersOn(
  transfers,
  "be-2",
  LegalDate.parse("2026-11-25"),
);

import type { RecipientNotice } from "#schemas/recipient-notice";
import type { Entry, RegisterShape, Row } from "./register.ts";

/** One line for each recipient and thing it is told of: when, how often, and what it said (Art 19, T32). */
export const noticesRegister: RegisterShape = {
  columns: [
    "requestId",
    "recipientId",
    "of",
    "state",
    "tries",
    "toldAt",
    "acknowledgedAt",
    "reason",
    "by",
    "entityId",
  ],
  counted: ["recipientId", "of", "state"],
  rowsOf: ({ request, notices }: Entry): Row[] =>
    notices.map((notice) => ({
      ...rowOf(notice),
      entityId: request.entityId,
    })),
};

const rowOf = ({
  requestId,
  recipientId,
  of,
  state,
  tries,
  ...told
}: RecipientNotice): Row => ({
  ...{ requestId, recipientId, of, state, tries },
  toldAt: told.toldAt ?? null,
  acknowledgedAt: told.acknowledgedAt ?? null,
  reason: told.reason ?? null,
  by: told.by ?? null,
});

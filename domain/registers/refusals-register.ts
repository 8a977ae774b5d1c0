import type { Request } from "#schemas/request";
import type { RefusalReason } from "#schemas/refusal";
import { refusalTable } from "../rights/refusal-table.ts";
import type { Entry, RegisterShape, Row } from "./register.ts";

/** One line for each right that was not granted whole: why, by which article, and who decided it (Art 12(4)). */
export const refusalsRegister: RegisterShape = {
  columns: [
    "requestId",
    "right",
    "result",
    "reason",
    "article",
    "entityId",
    "decidedAt",
    "decidedBy",
    "answeredAt",
  ],
  counted: ["right", "result", "reason", "entityId"],
  rowsOf: ({ request }: Entry): Row[] =>
    request.approval === undefined
      ? notIdentified(request)
      : notGranted(request, request.approval),
};

function notGranted(
  request: Request,
  { outcomes, ...decided }: NonNullable<Request["approval"]>,
): Row[] {
  return outcomes.flatMap((one) =>
    one.result === "granted"
      ? []
      : [
          rowOf(request, {
            right: one.right,
            result: one.result,
            decided,
            ...because(one.reason),
          }),
        ],
  );
}

/** Who asks is not known, so none of it is done (Art 11(2), 12(6)). */
function notIdentified(request: Request): Row[] {
  const { identity, rights } = request;
  if (identity?.verdict !== "failed") return [];
  return rights.map((right) =>
    rowOf(request, {
      right,
      result: "refused",
      decided: identity,
      ...because("identity-not-established"),
    }),
  );
}

const because = (reason: RefusalReason) => ({
  reason,
  article: refusalTable[reason].article,
});

type Refused = {
  right: string;
  result: string;
  reason: RefusalReason;
  article: string;
  decided: { decidedAt: string; decidedBy: string };
};

const rowOf = (
  { requestId, entityId, answeredAt }: Request,
  { decided: { decidedAt, decidedBy }, ...refused }: Refused,
): Row => ({
  requestId,
  ...refused,
  entityId,
  decidedAt,
  decidedBy,
  answeredAt: answeredAt ?? null,
});

import type { Entry, RegisterShape, Row } from "./register.ts";

/** One line for each request that was extended; without `toldAt` the extension does not count (Art 12(3), T46). */
export const extensionsRegister: RegisterShape = {
  columns: [
    "requestId",
    "entityId",
    "ground",
    "otherRequests",
    "decidedAt",
    "decidedBy",
    "until",
    "toldAt",
  ],
  counted: ["ground", "entityId"],
  rowsOf({ request: { requestId, entityId, clock } }: Entry): Row[] {
    const { extension } = clock;
    if (extension === undefined) return [];
    const { ground, otherRequests, decidedAt, by, until, toldAt } = extension;
    return [
      {
        ...{ requestId, entityId, ground, decidedAt, until },
        otherRequests: otherRequests.length,
        decidedBy: by,
        toldAt: toldAt ?? null,
      },
    ];
  },
};

import type { InteractionId } from "#schemas/ids";
import type { Request } from "#schemas/request";
import { type Act, rightTable } from "../rights/right-table.ts";

/** Whether a right that takes this act was granted for a call; a right granted in part names its calls. */
export const isGrantedFor = (
  { approval }: Pick<Request, "approval">,
  act: Act,
  interactionId: InteractionId,
): boolean =>
  (approval?.outcomes ?? []).some(
    (outcome) =>
      rightTable[outcome.right].act === act &&
      (outcome.result === "granted" ||
        (outcome.result === "partly" &&
          outcome.interactionIds.includes(interactionId))),
  );

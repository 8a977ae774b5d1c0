import type { Request } from "#schemas/request";

/** How often a request was reopened: 0 as it was registered. */
export const roundOf = ({ reopened }: Pick<Request, "reopened">): number =>
  reopened?.round ?? 0;

/** What may happen once is said once in each round. */
export const inRound = (
  name: string,
  request: Pick<Request, "reopened">,
): string =>
  request.reopened === undefined
    ? name
    : `${name}@${String(request.reopened.round)}`;

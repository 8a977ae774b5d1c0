import type { Request } from "#schemas/request";

type Amended = Pick<Request, "amended">;

/** Whether what is asked was amended, and the workflow has not frozen and acknowledged it anew. */
export const isAmended = ({ amended }: Amended): boolean =>
  amended !== undefined && amended.told < amended.times;

/** The workflow has to go through it again. */
export function amend(request: Request): Request {
  const { times, told } = request.amended ?? { times: 0, told: 0 };
  return { ...request, amended: { times: times + 1, told } };
}

/** The requester was told of the request as it was then. */
export const toldOfAmendments = (
  request: Request,
  { amended }: Amended,
): Request =>
  request.amended === undefined || amended === undefined
    ? request
    : { ...request, amended: { ...request.amended, told: amended.times } };

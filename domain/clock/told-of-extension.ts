import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";

/** From here on it counts. Apart from what decides it, so that who writes letters carries no holidays. */
export function toldOfExtension(request: Request, toldAt: Instant): Request {
  const { clock } = request;
  return clock.extension === undefined
    ? request
    : {
        ...request,
        clock: { ...clock, extension: { ...clock.extension, toldAt } },
      };
}

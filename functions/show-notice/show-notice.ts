import { localDate } from "#domain/clock/calendar-day";
import { listOn } from "#domain/entities/list-on";
import { listTextIn } from "#domain/entities/list-text";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor } from "#functions/middleware/http-door";
import { Refused } from "#functions/middleware/problem";
import { wantedLanguages } from "#functions/middleware/wanted-languages";
import { listPage } from "./list-page.ts";

/**
 * `GET /public/entities`, for anybody: who the joint controllers are, and what changed (R71). A page for a browser; JSON
 * with the very rows the digest is of for whoever wants to work it out anew.
 */
export const showNotice = (
  { now }: Pick<Ports, "now">,
  { ENTITIES }: EnvironmentOf<"ENTITIES">,
) =>
  httpDoor((request) => {
    const shown = listOn(ENTITIES, localDate(now(), "UTC"));
    if (shown === undefined)
      throw new Refused(404, "No list of the companies holds yet.");
    const asJson = /\bapplication\/json\b/.test(
      request.headers["accept"] ?? "",
    );
    return Promise.resolve(
      asJson
        ? { status: 200, body: shown }
        : {
            status: 200,
            page: listPage(listTextIn(wantedLanguages(request)), shown),
          },
    );
  });

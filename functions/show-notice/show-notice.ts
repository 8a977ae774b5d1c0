import { localDate } from "#domain/clock/calendar-day";
import { listOn } from "#domain/entities/list-on";
import { listTextIn } from "#domain/entities/list-text";
import { noticesShown } from "#domain/notices/notices-shown";
import { noticesTextIn } from "#domain/notices/notices-text";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import {
  httpDoor,
  type HttpReply,
  type HttpRequest,
} from "#functions/middleware/http-door";
import { Refused } from "#functions/middleware/problem";
import { wantedLanguages } from "#functions/middleware/wanted-languages";
import type { LegalDate } from "#schemas/instant";
import { listPage } from "./list-page.ts";
import { wantsJson } from "#functions/middleware/wants-json";
import { noticesPage } from "./notices-page.ts";

type Settings = EnvironmentOf<"ENTITIES" | "NOTICES">;
type Asked = { request: HttpRequest; settings: Settings; day: LegalDate };

/**
 * For anybody, a page for a browser and JSON for whoever wants it. `GET /public/entities`: who the joint controllers are
 * and what changed, with the very rows the digest is of (R71). `GET /public/notices` and `GET /public/notices/{version}`:
 * every version of the notice, by language, and what was heard under it (R69, R72, T80).
 */
export const showNotice = ({ now }: Pick<Ports, "now">, settings: Settings) =>
  httpDoor((request) => {
    const day = localDate(now(), "UTC");
    const show = request.route.includes("/public/notices")
      ? showNotices
      : showList;
    return Promise.resolve(show({ request, settings, day }));
  });

function showList({ request, settings, day }: Asked): HttpReply {
  const shown = listOn(settings.ENTITIES, day);
  if (shown === undefined)
    throw new Refused(404, "No list of the companies holds yet.");
  return wantsJson(request)
    ? { status: 200, body: shown }
    : {
        status: 200,
        page: listPage(listTextIn(wantedLanguages(request)), shown),
      };
}

function showNotices({ request, settings, day }: Asked): HttpReply {
  const notices = noticesShown(settings.NOTICES, day);
  const asked = request.parameters["version"];
  const text = noticesTextIn(wantedLanguages(request));
  if (asked === undefined)
    return wantsJson(request)
      ? { status: 200, body: { notices } }
      : { status: 200, page: noticesPage(text, notices) };
  const notice = notices.find(({ version }) => version === asked);
  if (notice === undefined)
    throw new Refused(
      404,
      "No notice has this version. GET /public/notices has all there are.",
    );
  return wantsJson(request)
    ? { status: 200, body: notice }
    : {
        status: 200,
        page: noticesPage(text, [notice], { allAt: "../notices" }),
      };
}

import { hasShape, isListOf, isOneOf, isText, readJson } from "./guards.ts";
import type { Answer, Request } from "./http-server.ts";
import type { Platform } from "./platform.ts";
import { talkdeskError } from "./talkdesk-error.ts";

const isErasure = hasShape({
  phones: isListOf(isText),
  reason: isOneOf("rtbf", "account_removal"),
});

/** Notes the wish; there are no contacts here to erase. Whatever else would choose people is noted too. */
export function eraseContacts(platform: Platform, request: Request): Answer {
  const body = readJson(request.body);
  if (!isErasure(body))
    return talkdeskError(400, "The body is not valid.", [
      { name: "reason", description: "rtbf or account_removal" },
    ]);
  const at = platform.now().toISOString();
  const { phones } = body;
  const fields = Object.keys(body).sort();
  platform.store.change(({ contactErasures }) => {
    contactErasures.push({ phones: [...phones], fields, at });
  });
  return { status: 202 };
}

import type { Platform } from "#domain/ports";
import { scopes, type Api } from "./api.ts";
import { PlatformFailure } from "./failure.ts";
import { discard } from "./http.ts";

const what = "erase a contact";

/**
 * `POST /internal-contacts/gdpr`, by numbers and by nothing else: its `created_at` and `tags` choose many people at once.
 * Without a number nothing is asked, for nobody says whom an empty list chooses.
 */
export const eraseContact =
  (api: Api): Platform["eraseContact"] =>
  async (phones) => {
    if (phones.length === 0)
      throw new PlatformFailure(
        "not-accepted",
        "No number names the contact to erase; nothing was asked of Talkdesk",
      );
    const response = await api.ask({
      url: api.url("internal-contacts", "gdpr"),
      method: "POST",
      what,
      scope: scopes.eraseContact,
      json: { phones, emails: [], ids: [], reason: "rtbf" },
    });
    await discard(response);
    if (!response.ok)
      throw new PlatformFailure(
        "not-accepted",
        `Talkdesk did not ${what} (HTTP ${String(response.status)}); compare its API with adapters/talkdesk, or ask its support to do it`,
      );
  };

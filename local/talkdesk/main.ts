import { parseArgs } from "node:util";
import { startTalkdesk } from "./start-talkdesk.ts";
import type { OAuthClient } from "./token-endpoint.ts";

/**
 * The stand-in as a program:
 * node local/talkdesk/main.ts --port 0 --client 'id/secret/recordings:read recordings:delete'
 * Prints one line of JSON, `{"url","mediaUrl"}`, once both hosts listen; ends on SIGINT or SIGTERM.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "media-port": { type: "string", default: "0" },
    "account-id": { type: "string", default: "local-account" },
    /** id/secret/scopes, scopes parted by spaces; may be given again. */
    client: { type: "string", multiple: true, default: [] },
    "per-page": { type: "string", default: "2" },
    "state-file": { type: "string" },
  },
});
const stateFile = values["state-file"];

const talkdesk = await startTalkdesk({
  port: Number(values.port),
  mediaPort: Number(values["media-port"]),
  account: {
    id: values["account-id"],
    name: "Local account",
    email: "account@example.invalid",
  },
  clients: values.client.map(readClient),
  perPage: Number(values["per-page"]),
  ...(stateFile !== undefined && { stateFile }),
});
const { url, mediaUrl } = talkdesk;
process.stdout.write(`${JSON.stringify({ url, mediaUrl })}\n`);
process.once("SIGINT", () => void talkdesk.stop());
process.once("SIGTERM", () => void talkdesk.stop());

function readClient(text: string): OAuthClient {
  const [id = "", secret = "", scopes = ""] = text.split("/");
  return { id, secret, scopes: scopes.split(" ") };
}

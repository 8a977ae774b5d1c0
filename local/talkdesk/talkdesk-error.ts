import { json } from "./http-server.ts";
import type { Answer } from "./http-server.ts";

type FieldError = {
  readonly name: string;
  readonly description: string;
};

/** The platform's error body; it documents the fields, the codes are ours. */
export function talkdeskError(
  status: number,
  message: string,
  fields: readonly FieldError[] = [],
): Answer {
  const code = `http_${String(status)}`;
  return json(status, { code, message, description: message, fields });
}

/** Error of the token endpoint, RFC 6749 section 5.2. */
export function oauthError(
  status: number,
  error: string,
  description: string,
): Answer {
  return json(
    status,
    { error, error_description: description },
    status === 401 ? { "www-authenticate": 'Basic realm="talkdesk"' } : {},
  );
}

import aws4 from "aws4";
import type { OutgoingHttpHeaders } from "node:http";
import type { AwsPlace } from "./aws-place.ts";

export type Unsigned = {
  url: URL;
  /** The service's name in signatures: `dynamodb`. */
  service: string;
  place: AwsPlace;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Milliseconds since 1970. */
  at: number;
};

/** The headers of a POST, signed by Signature Version 4 for this second. */
export function signedHeaders(request: Unsigned): OutgoingHttpHeaders {
  const { url, service, place, headers, body, at } = request;
  const time = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const { accessKeyId, secretAccessKey, sessionToken } = place.credentials;
  const signed = aws4.sign(
    {
      method: "POST",
      host: url.host,
      path: url.pathname,
      service,
      region: place.region,
      headers: { ...headers, "x-amz-date": time },
      body,
    },
    {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
    },
  );
  return signed.headers ?? {};
}

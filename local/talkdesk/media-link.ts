import { createHmac } from "node:crypto";

/** A link to a recording's file that works for `seconds`; made like a signed storage URL. */
export function mediaLink(
  link: { mediaUrl: string; recordingId: string; seconds: number },
  key: string,
  now: Date,
): string {
  const { mediaUrl, recordingId, seconds } = link;
  const path = `/recordings/${recordingId}.mp3`;
  return signedLink({ mediaUrl, path, seconds }, key, now);
}

/** A link to a file of the storage host. */
export function signedLink(
  {
    mediaUrl,
    path,
    seconds,
  }: { mediaUrl: string; path: string; seconds: number },
  key: string,
  now: Date,
): string {
  const expires = Math.floor(now.getTime() / 1000) + seconds;
  const url = new URL(path, mediaUrl);
  url.searchParams.set("expires", String(expires));
  url.searchParams.set("signature", signatureOf(path, String(expires), key));
  return url.href;
}

/** Whether the link is ours, whole and not yet expired. */
export function linkHolds(url: URL, key: string, now: Date): boolean {
  const expires = url.searchParams.get("expires") ?? "";
  return (
    url.searchParams.get("signature") ===
      signatureOf(url.pathname, expires, key) &&
    Number(expires) * 1000 > now.getTime()
  );
}

function signatureOf(path: string, expires: string, key: string): string {
  return createHmac("sha256", key).update(`${path}\n${expires}`).digest("hex");
}

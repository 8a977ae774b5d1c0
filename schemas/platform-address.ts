import * as z from "zod/mini";

/** Whether a URL's `hostname` is this very machine, where plain HTTP is overheard by nobody. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname === "[::1]" ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}

/** Where our client secret, tokens and callers' voices go: encrypted on the way, and with no secret in the address itself. */
export const PlatformUrl = z
  .string()
  .check(
    z.refine(
      isPlatformUrl,
      "must be an https address without credentials, query or fragment; http only on this machine",
    ),
  );

/** A name with its port if that is not the scheme's own: `files.example.com`, `localhost:9001`. */
export const MediaHost = z
  .string()
  .check(
    z.refine(
      (text) =>
        /^[a-z0-9.:[\]-]+$/.test(text) &&
        URL.parse(`https://${text}`)?.host === text,
      "must be a host, with its port if that is not 443, and nothing else",
    ),
  );

function isPlatformUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^https?:\/\/[^\s\\?#@]+$/.test(text)) return false;
  return url.protocol === "https:" || isLoopback(url.hostname);
}

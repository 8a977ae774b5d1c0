/** What a reader of the page sees, word by word; knows nothing of how the page was made. */
export function wordsOf(html: string): string[] {
  const body = /<body[^>]*>(?<inside>[^]*)<\/body>/.exec(html)?.groups;
  return (body?.["inside"] ?? "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .split(/\s+/)
    .filter(Boolean);
}

export const addressesIn = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].flatMap(([, address]) => address ?? []);

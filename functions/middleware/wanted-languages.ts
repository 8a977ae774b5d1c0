import type { HttpRequest } from "./http-door.ts";

/** The language the link names, then those the browser asks for, most wanted first (RFC 9110, 12.5.4). */
export function wantedLanguages({
  query,
  headers,
}: Pick<HttpRequest, "query" | "headers">): string[] {
  const named = query["language"] ?? "";
  const accepted = (headers["accept-language"] ?? "")
    .slice(0, 512)
    .split(",")
    .map(preference)
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ language }) => language);
  return [named, ...accepted]
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .filter((language) => /^[a-z]{2}$/.test(language));
}

function preference(part: string): { language: string; weight: number } {
  const [tag = "", weight = "q=1"] = part.trim().split(";");
  const asked = Number(weight.trim().replace(/^q=/i, ""));
  return {
    language: tag.trim(),
    weight: Number.isFinite(asked) ? asked : 0,
  };
}

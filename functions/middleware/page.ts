export type Page = {
  language: string;
  /** English instead of a language we do not have. */
  instead: boolean;
  title: string;
  /** HTML; its words are escaped already. */
  body: readonly string[];
  prevails: string;
};

/** A page for a person without an account: no script, nothing from elsewhere. */
export const page = ({
  language,
  instead,
  title,
  body,
  prevails,
}: Page): string =>
  [
    "<!doctype html>",
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${style}</style></head><body><main>`,
    instead ? `<p><small>${inEnglishInstead}</small></p>` : "",
    `<h1>${escaped(title)}</h1>`,
    ...body,
    `<p><small>${escaped(prevails)}</small></p>`,
    "</main></body></html>",
  ].join("\n");

export const paragraph = (words: string): string => `<p>${escaped(words)}</p>`;

export const list = (items: readonly string[]): string =>
  `<ul>${items.map((one) => `<li>${escaped(one)}</li>`).join("")}</ul>`;

export const escaped = (words: string): string =>
  words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const inEnglishInstead =
  "This page is not available in your language yet, so here it is in English.";

const style =
  "body{font:1.1rem/1.5 system-ui,sans-serif;margin:0;background:#fff;color:#1a1a1a}main{max-width:36rem;margin:0 auto;padding:2rem 1rem}li{margin:.5rem 0}button{font:inherit;padding:.75rem 1.5rem;border:0;border-radius:.3rem;background:#7a1f1f;color:#fff;cursor:pointer}a{color:#1f4f7a}";

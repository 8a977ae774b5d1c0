import { escaped } from "../letters/escaped.ts";

/** HTML that is ready: whatever came from outside went through `escaped`. */
export const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

export const listOf = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`;

export const section = (heading: string, ...parts: readonly string[]): string =>
  [`<section>\n<h2>${escaped(heading)}</h2>`, ...parts, "</section>"].join(
    "\n",
  );

/** Names of files are made of our own ids and contain no scheme; encoded, they stay below the page. */
export const fileLink = (name: string): string =>
  `<a href="${escaped(encodeURI(name))}">${escaped(name)}</a>`;

/** Loaded when it is played, so that a page of a thousand calls opens at once. */
export const player = (name: string, label: string): string =>
  `<audio controls preload="none" aria-label="${escaped(label)}" src="${escaped(encodeURI(name))}"></audio>`;

/**
 * A page that runs nothing and asks nobody: no script, no form, no address but its own files. The policy says so to
 * the reader's browser once more; `file:` is where a copy is read from.
 */
export const pageOf = ({
  language,
  title,
  parts,
}: {
  language: string;
  title: string;
  parts: readonly string[];
}): string =>
  [
    "<!doctype html>",
    `<html lang="${escaped(language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; media-src 'self' file:; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${escaped(title)}</h1>`,
    ...parts,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");

const style =
  "body{font:1rem/1.5 system-ui,sans-serif;margin:0;background:#fff;color:#1a1a1a}main{max-width:46rem;margin:0 auto;padding:2rem 1rem}section{margin:2rem 0}article{border-top:1px solid #ccc;padding:.5rem 0}audio{display:block;width:100%;margin:.5rem 0}dt{font-weight:600;margin-top:.75rem}dd{margin:0}code{overflow-wrap:anywhere}a{color:#1f4f7a}";

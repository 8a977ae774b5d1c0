import type { Block } from "./block.ts";
import { escaped } from "./escaped.ts";

/** The same words as the plain text; nothing in it is fetched from anywhere, and every value is escaped. */
export function htmlOf(letter: {
  language: string;
  subject: string;
  blocks: readonly Block[];
}): string {
  return [
    "<!doctype html>",
    `<html lang="${escaped(letter.language)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(letter.subject)}</title></head>`,
    '<body style="font: 1em/1.5 sans-serif; max-width: 40em; margin: 1em">',
    ...letter.blocks.map(element),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function element(block: Block): string {
  if (typeof block === "string")
    return `<p>${escaped(block).replaceAll("\n", "<br>\n")}</p>`;
  return "address" in block
    ? `<p>${linked(block.address)}</p>`
    : `<ul>\n${block.list.map((item) => `<li>${escaped(item)}</li>`).join("\n")}\n</ul>`;
}

/** Only a web address becomes a link. */
const linked = (address: string): string =>
  /^https?:\/\//.test(address)
    ? `<a href="${escaped(address)}">${escaped(address)}</a>`
    : escaped(address);

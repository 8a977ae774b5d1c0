import { escaped } from "#functions/middleware/page";

/** The same page in its other languages. */
export function languageLinks(
  texts: readonly { language: string; title: string }[],
  shown: string,
): string {
  const others = texts
    .filter(({ language }) => language !== shown)
    .map(
      ({ language, title }) =>
        `<a href="?language=${language}" lang="${language}" hreflang="${language}">${escaped(title)}</a>`,
    );
  return `<nav><small>${others.join(" · ")}</small></nav>`;
}

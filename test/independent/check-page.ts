/**
 * What is wrong with a page that a person opens from a folder: it runs nothing, loads nothing from outside that folder,
 * and every file of the folder can be found in it. With a tokenizer of its own, and nothing of the product.
 */
export function pageFaults(html: string, files: ReadonlySet<string>): string[] {
  const tags = [
    ...html.matchAll(/<([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi),
  ].map(([, name = "", rest = ""]) => ({
    name: name.toLowerCase(),
    attributes: attributesIn(rest),
  }));
  const addresses = tags.flatMap(({ attributes }) =>
    attributes.filter(([name]) => loading.has(name)).map(([, value]) => value),
  );
  return [
    ...tags.flatMap(({ name }) =>
      known.has(name) ? [] : [`the page has a <${name}>`],
    ),
    ...tags.flatMap(({ attributes }) =>
      attributes
        .filter(([name]) => name.startsWith("on"))
        .map(([name]) => `the page has an ${name}`),
    ),
    ...addresses
      .filter((address) => !files.has(decodeURI(address)))
      .map((address) => `the page points to ${address}, which is not here`),
    ...[...files]
      .filter((file) => !addresses.some((one) => decodeURI(one) === file))
      .map((file) => `the page does not point to ${file}`),
    ...(/url\(|@import|expression\(/i.test(html)
      ? ["the page's style loads something"]
      : []),
  ];
}

/** Elements that can neither run nor fetch, but for `audio`, whose address is looked at. */
const known = new Set(
  "html head meta title style body main section article h1 h2 h3 p ul li dl dt dd small code a audio br nav".split(
    " ",
  ),
);
const loading = new Set(
  "src href srcset poster data action formaction background ping manifest".split(
    " ",
  ),
);

function attributesIn(text: string): (readonly [string, string])[] {
  return [
    ...text.matchAll(
      /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g,
    ),
  ].map(
    ([, name = "", double, single, bare]) =>
      [name.toLowerCase(), unescaped(double ?? single ?? bare ?? "")] as const,
  );
}

const unescaped = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code: string) =>
    String.fromCharCode(Number(code)),
  );

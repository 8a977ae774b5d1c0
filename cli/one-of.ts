import { InvalidArgumentError, Option } from "commander";

/** A mandatory option whose name lists the words it takes, so that the error of who leaves it out lists them too. */
export const oneOf = (
  flag: string,
  description: string,
  words: readonly string[],
): Option =>
  new Option(`${flag} <${words.join("|")}>`, description)
    .argParser((word: string) => wordOf(words, word))
    .makeOptionMandatory();

/** The same, given once or more. */
export const someOf = (
  flag: string,
  description: string,
  words: readonly string[],
): Option =>
  new Option(`${flag} <${words.join("|")}>`, `${description}; repeatable`)
    .argParser((word: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      wordOf(words, word),
    ])
    .makeOptionMandatory();

function wordOf(words: readonly string[], word: string): string {
  if (words.includes(word)) return word;
  throw new InvalidArgumentError(`It must be one of: ${words.join(", ")}.`);
}

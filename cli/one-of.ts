import { InvalidArgumentError, Option } from "commander";

/** A mandatory option whose name lists the words it takes, so that the error of who leaves it out lists them too. */
export const oneOf = (
  flag: string,
  description: string,
  words: readonly string[],
): Option =>
  new Option(`${flag} <${words.join("|")}>`, description)
    .argParser((word: string) => {
      if (words.includes(word)) return word;
      throw new InvalidArgumentError(`It must be one of: ${words.join(", ")}.`);
    })
    .makeOptionMandatory();

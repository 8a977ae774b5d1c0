import type { FactsByKind, ListedName, Refusal } from "./facts.ts";
import type { Phrases, Say } from "./wording.ts";

/** A paragraph, a list, or an address on a line of its own. */
export type Block = string | { list: readonly string[] } | { address: string };

export const listOf = <Name extends string>(
  names: readonly Name[],
  words: Readonly<Record<Name, string>>,
): Block => ({ list: names.map((name) => words[name]) });

/** Each refused right with its ground, and under it what a person added. */
export const refusals = (
  refused: readonly Refusal[],
  { rights, grounds }: Phrases,
): Block => ({
  list: refused.map(({ right, ground, explanation }) =>
    [`${rights[right]}: ${grounds[ground]}`, explanation ?? []]
      .flat()
      .join(" "),
  ),
});

/** Who else had the data, by name (Art 19, R40). */
export const recipientsTold = (
  recipients: readonly string[],
  say: Say,
  phrases: Phrases,
): Block =>
  recipients.length > 0
    ? phrases.recipientsTold(say.names(recipients))
    : phrases.noRecipients;

/** By which assessment a legitimate interest is relied on; nothing is said where none is (Art 6(1)(f), T82). */
export const assessedIn = (
  assessments: readonly string[],
  { assessedIn: told }: Phrases,
): readonly string[] =>
  assessments.length === 0 ? [] : [told(assessments.join(", "))];

type Changes = Pick<FactsByKind["list-changed"], "added" | "left" | "changed">;

/** Each company by itself: their names have commas of their own. */
export const changesOf = (
  { added, left, changed }: Changes,
  say: Say,
  words: Readonly<Record<keyof Changes, string>>,
): Block => {
  const lines = (word: string, names: readonly ListedName[]) =>
    names.map(
      ({ legalName, country }) =>
        `${word} ${legalName} (${say.country(country)})`,
    );
  return {
    list: [
      ...lines(words.added, added),
      ...lines(words.left, left),
      ...lines(words.changed, changed),
    ],
  };
};

/** Something that is said only when it is so. */
export const when = (
  condition: boolean,
  ...blocks: readonly Block[]
): readonly Block[] => (condition ? blocks : []);

export function plainText(blocks: readonly Block[]): string {
  return blocks.map(paragraph).join("\n\n");
}

function paragraph(block: Block): string {
  if (typeof block === "string") return block;
  return "address" in block
    ? block.address
    : block.list.map((item) => `- ${item}`).join("\n");
}

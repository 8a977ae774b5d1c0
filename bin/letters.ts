import { letterKinds } from "#domain/letters/kinds";
import { letterLanguages } from "#domain/letters/languages";

/** `docs/letters.md`: every letter, for those who answer for what we write. */
export function lettersDocument(): string {
  return `# Letters to the people whose data we hold

Printed from \`domain/letters/kinds.ts\` by \`npm run docs\`. Every letter is written in ${letterLanguages.length} languages (${letterLanguages.join(", ")});
English is the text that counts, and a reader of any other language gets English and is told so. Each goes out as plain
text and as HTML of the same words.

Their whole texts, as reviewed, are in \`test/domain/letters/reviewed/\`, one file a language. A changed word makes a test
fail until the file is written anew (\`npx vitest run --project unit test/domain/letters -u\`) and reviewed. Its first line is
the version that the evidence of a sent letter names: whoever changes words raises \`lettersVersion\`.

| Letter | Sent when | Source | Names authority and court |
| --- | --- | --- | --- |
${Object.entries(letterKinds)
  .map(
    ([kind, { sentWhen, source, remedies }]) =>
      `| \`${kind}\` | ${sentWhen} | ${source} | ${remedies ? "yes" : ""} |`,
  )
  .join("\n")}
`;
}

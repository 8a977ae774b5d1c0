import type { Command } from "commander";
import * as z from "zod/mini";
import { ReadingPurpose } from "#schemas/consultation";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn } from "./ids.ts";
import { oneOf } from "./one-of.ts";
import { whereRequestsAre } from "./request-shapes.ts";
import { printable } from "./table.ts";

const text = z.optional(z.string());
const ShownWords = z.looseObject({
  requestId: z.string(),
  words: text,
  statement: text,
  reasons: text,
});
type ShownWords = z.infer<typeof ShownWords>;

/** What the person wrote, and what was written for them; that it was read is written down. */
export function addWordsCommand(requests: Command, desk: OpenDesk): void {
  const command = requests
    .command("words")
    .argument("<request>", "the request's id", requestIdIn)
    .description(
      "what the person wrote; who reads it, and what for, is written down",
    )
    .addOption(oneOf("--for", "what for", ReadingPurpose.options))
    .action(async (id: string, { for: purpose }: { for: string }) => {
      const { api, answer } = desk();
      const words = await api.read({
        path: `/requests/${id}/words`,
        shape: ShownWords,
        body: { purpose },
        next: whereRequestsAre,
      });
      answer(words, () => wordsText(words));
    });
  const example =
    "tacet requests words 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --for to-answer";
  withExamples(command, example, `${example} --json`);
}

function wordsText({ words, statement, reasons }: ShownWords): string {
  const parts = [
    ["They wrote", words],
    ["Their statement", statement],
    ["How it was weighed", reasons],
  ].flatMap(([title, said]) =>
    said === undefined ? [] : [`${String(title)}:\n${printable(said)}\n`],
  );
  return parts.length === 0 ? "Nobody wrote anything.\n" : parts.join("\n");
}

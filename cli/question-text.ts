import type { ShownRequest } from "./request-shapes.ts";

/** What the requester was asked, until when, and what came of it. */
export const questionRows = ({ questions = [] }: ShownRequest): string[][] =>
  questions.map(({ means, doubt, replyBy, outcome }) => [
    "asked",
    `${means.join(" or ")} (${doubt}), ${outcome ?? `open until ${replyBy}`}`,
  ]);

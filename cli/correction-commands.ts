import type { Command } from "commander";
import {
  CorrectionReason,
  DuplicateReason,
  NewUndo,
  UndoReason,
} from "#schemas/correction";
import { Right } from "#schemas/right";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn } from "./ids.ts";
import { oneOf, someOf } from "./one-of.ts";
import { postDecision } from "./post-decision.ts";

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** What was done wrong, set right while nothing irrevocable followed from it. */
export function addCorrectionCommands(requests: Command, desk: OpenDesk): void {
  addUndo(requests, desk);
  addCorrect(requests, desk);
  addLink(requests, desk);
}

type UndoOptions = { decision: string; because: string };

function addUndo(requests: Command, desk: OpenDesk): void {
  const undo = requests
    .command("undo")
    .argument("<request>", "the request's id", requestIdIn)
    .description("take back a confirmed identity, until an answer is approved")
    .addOption(
      oneOf(
        "--decision",
        "which one; the API says why one cannot be taken back",
        Object.values(NewUndo.shape.decision.def.entries),
      ),
    )
    .addOption(because("why", Object.values(UndoReason.def.entries)))
    .action(async (id: string, { decision, because: reason }: UndoOptions) => {
      await postDecision(desk(), {
        path: `/requests/${id}/undo`,
        body: { decision, reason },
      });
    });
  withExamples(
    undo,
    `tacet requests undo ${exampleId} --decision identity --because wrong-calls`,
    `tacet requests undo ${exampleId} --decision identity --because new-doubt --json`,
  );
}

type CorrectOptions = { right: string[]; because: string };

function addCorrect(requests: Command, desk: OpenDesk): void {
  const correct = requests
    .command("correct")
    .argument("<request>", "the request's id", requestIdIn)
    .description("correct which rights were asked; the requester is told")
    .addOption(
      someOf(
        "--right",
        "what is asked for, all of it",
        Object.values(Right.def.entries),
      ),
    )
    .addOption(because("why", Object.values(CorrectionReason.def.entries)))
    .action(async (id: string, { right, because: reason }: CorrectOptions) => {
      await postDecision(desk(), {
        path: `/requests/${id}/rights`,
        body: { rights: right, reason },
      });
    });
  withExamples(
    correct,
    `tacet requests correct ${exampleId} --right erasure --because misread`,
    `tacet requests correct ${exampleId} --right access --right erasure --because clarified-by-subject`,
  );
}

type LinkOptions = { duplicateOf: string; because: string };

function addLink(requests: Command, desk: OpenDesk): void {
  const link = requests
    .command("link")
    .argument("<request>", "the duplicate's id", requestIdIn)
    .description(
      "close a request that says once more what another says; the other keeps the earlier receipt",
    )
    .requiredOption(
      "--duplicate-of <request>",
      "the one that is answered",
      requestIdIn,
    )
    .addOption(because("why", Object.values(DuplicateReason.def.entries)))
    .action(
      async (
        id: string,
        { duplicateOf: requestId, because: reason }: LinkOptions,
      ) => {
        await postDecision(desk(), {
          path: `/requests/${id}/duplicate-of`,
          body: { requestId, reason },
        });
      },
    );
  withExamples(
    link,
    `tacet requests link ${exampleId} --duplicate-of 0d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --because sent-twice`,
    `tacet requests link ${exampleId} --duplicate-of 0d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --because several-entities`,
  );
}

const because = (description: string, reasons: readonly string[]) =>
  oneOf("--because", description, reasons);

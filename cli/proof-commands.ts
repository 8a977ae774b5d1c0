import { writeFileSync } from "node:fs";
import { type Command, Option } from "commander";
import type * as z from "zod/mini";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import {
  ShownAttestations,
  ShownKeys,
  ShownStatement,
} from "./proof-shapes.ts";
import { recordingIdIn, requestIdIn } from "./ids.ts";
import { answerStatement, placeFor } from "./save-statement.ts";
import { moment, rows, table } from "./table.ts";
import { dayIn, type MonthOption, ofMonth, withMonthOption } from "./times.ts";

export function addProofCommands(program: Command, desk: OpenDesk): void {
  addList(program, desk);
  addAttestation(program, desk);
  addCertificate(program, desk);
  addKeys(program, desk);
}

function addList(program: Command, desk: OpenDesk): void {
  const list = withMonthOption(
    program
      .command("attestations")
      .description("which days of a month are attested, and what they name"),
  ).action(async (asked: MonthOption) => {
    const { api, answer } = desk();
    const found = await api.read({
      path: ofMonth("/attestations", asked),
      shape: ShownAttestations,
    });
    answer(found, () => attestationsTable(found));
  });
  withExamples(
    list,
    "tacet attestations",
    "tacet attestations --month 2026-11",
  );
}

const attestationsTable = (found: z.infer<typeof ShownAttestations>): string =>
  table(
    [
      "day",
      "made",
      "beyond term",
      "overdue",
      "lists",
      "reconciled",
      "unexplained",
    ],
    found.attestations.map((one) => [
      one.day,
      moment(one.madeAt),
      one.keptBeyondTerm,
      one.overdue,
      one.complete ? "whole" : "cut off",
      one.reconciled ? "yes" : "no",
      one.unexplained,
    ]),
    `No day of ${found.month} is attested.`,
  );

function addAttestation(program: Command, desk: OpenDesk): void {
  const command = program
    .command("attestation")
    .argument("<day>", "YYYY-MM-DD in UTC", dayIn)
    .description("one day's signed attestation")
    .option("--save <file>", "keep it as it was signed")
    .action(async (day: string, { save }: { save?: string }) => {
      const open = desk();
      const file = placeFor(open, save);
      const signed = await open.api.read({
        path: `/attestations/${day}`,
        shape: ShownStatement,
        next: "tacet attestations lists the days of this month that are attested.",
      });
      answerStatement(open, signed, file);
    });
  withExamples(
    command,
    "tacet attestation 2026-11-24",
    "tacet attestation 2026-11-24 --save attestation-2026-11-24.json",
  );
}

type Asked = { recording?: string; request?: string; save?: string };

function addCertificate(program: Command, desk: OpenDesk): void {
  const command = program
    .command("certificate")
    .description(
      "signed proof that a recording, or all of a request's, is gone",
    )
    .addOption(
      new Option("--recording <id>", "of one recording")
        .argParser(recordingIdIn)
        .conflicts("request"),
    )
    .option(
      "--request <id>",
      "of all that an erasure request erased",
      requestIdIn,
    )
    .option("--save <file>", "keep it as it was signed")
    .action(async (asked: Asked) => {
      const open = desk();
      const path = certificatePath(asked);
      const file = placeFor(open, asked.save);
      const signed = await open.api.read({
        path,
        shape: ShownStatement,
        next: "Nothing is certified before it is confirmed gone at both places; tacet recordings --state erasing shows what is on its way.",
      });
      answerStatement(open, signed, file);
    });
  withExamples(
    command,
    "tacet certificate --recording 0b51c8f2-64e0-4a57-9b2e-51a7c1d0a001 --save gone.json",
    "tacet certificate --request 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11",
  );
}

function certificatePath({ recording, request }: Asked): string {
  if (recording !== undefined) return `/recordings/${recording}/certificate`;
  if (request !== undefined) return `/requests/${request}/certificate`;
  throw new Failure(
    "bad-input",
    "Say of what: --recording ID or --request ID.",
  );
}

function addKeys(program: Command, desk: OpenDesk): void {
  const command = program
    .command("keys")
    .description("the public keys of all that was ever signed, newest first")
    .option("--save <file>", "as a JWK Set, or as PEM when it ends in .pem")
    .action(async ({ save }: { save?: string }) => {
      const open = desk();
      const file = placeFor(open, save);
      const found = await open.api.read({ path: "/keys", shape: ShownKeys });
      if (file !== undefined) writeFileSync(file, keyFile(file, found.keys));
      open.answer(found, () => keysText(found.keys, file));
    });
  withExamples(
    command,
    "tacet keys --save tacet-keys.json",
    "tacet keys --save tacet.pem",
  );
}

type Keys = { keyId: string; pem: string; jwk: object }[];

const keyFile = (file: string, keys: Keys): string =>
  file.endsWith(".pem")
    ? keys.map(({ pem }) => pem).join("")
    : `${JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }, null, 2)}\n`;

const keysText = (keys: Keys, file: string | undefined): string =>
  `${keys.map(({ keyId, pem }) => `${rows([["key", keyId]])}${pem}`).join("\n")}${file === undefined ? "" : `Saved as ${file}.\n`}`;

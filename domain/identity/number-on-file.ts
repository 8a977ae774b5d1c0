import type { Request } from "#schemas/request";
import type { Ledger, Tokens } from "../ports.ts";
import { type FilePorts, subjectFile } from "../correspondence/subject-file.ts";
import { phoneNumber } from "../subject/phone-number.ts";

export type NumberPorts = FilePorts & {
  ledger: Pick<Ledger, "read" | "find">;
  tokens: Pick<Tokens, "everyLive">;
  numbersIn: (subjectFile: string) => readonly string[];
};

/**
 * The number a code may be sent to, as E.164: one of those the requester gave from which calls came that are still kept.
 * Who gave it proves nothing by that; who reads the code back holds the line (T53). `ordinal` counts their numbers from 1.
 */
export async function numberOnFile(
  ports: NumberPorts,
  { requestId, clock }: Pick<Request, "requestId" | "clock">,
  ordinal?: number,
): Promise<string | undefined> {
  const file = await subjectFile(ports, requestId);
  const given = file === undefined ? [] : ports.numbersIn(file);
  const asked =
    ordinal === undefined ? given : given.slice(ordinal - 1, ordinal);
  for (const raw of asked) {
    const number = phoneNumber(raw, clock.country);
    if (number.kind === "number" && (await hasCalls(ports, number.e164)))
      return number.e164;
  }
  return undefined;
}

async function hasCalls(
  { ledger, tokens }: NumberPorts,
  e164: string,
): Promise<boolean> {
  for (const token of await tokens.everyLive(e164)) {
    const found = await ledger.find("subject", token);
    if (found.some(({ kind }) => kind === "recording")) return true;
  }
  return false;
}

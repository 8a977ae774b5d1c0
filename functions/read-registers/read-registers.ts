import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import { csvOf } from "#domain/registers/csv";
import { readRegister } from "#domain/registers/read-register";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { staffAsking } from "#functions/middleware/staff";
import { RegisterName } from "#schemas/register";

const Query = z.object({
  month: z
    .string()
    .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month, like 2026-11")),
});
const Path = z.object({ register: RegisterName });

/** `GET /registers/{register}?month=2026-11` as JSON; as CSV by `Accept: text/csv`, or by the name's ending `.csv`. */
export const readRegisters = ({ ledger, now }: Pick<Ports, "ledger" | "now">) =>
  httpDoor(async (request) => {
    await staffAsking({ ledger, now }, request);
    const { register } = parseAs({ register: nameIn(request) }, Path);
    const at = now();
    const { month } = parseAs(
      { month: at.slice(0, 7), ...request.query },
      Query,
    );
    const read = await readRegister(ledger, { register, month, now: at });
    return wantsCsv(request)
      ? {
          status: 200,
          csv: csvOf(read.columns, read.rows),
          fileName: `${register}-${month}.csv`,
        }
      : { status: 200, body: read };
  });

const nameIn = ({ parameters }: HttpRequest): string | undefined =>
  parameters["register"]?.replace(/\.csv$/, "");

const wantsCsv = ({ parameters, headers }: HttpRequest): boolean =>
  parameters["register"]?.endsWith(".csv") === true ||
  (headers["accept"] ?? "").includes("text/csv");

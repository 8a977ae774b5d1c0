import * as z from "zod/mini";
import { localDate } from "#domain/clock/calendar-day";
import type { Ports } from "#domain/ports";
import { csvOf } from "#domain/registers/csv";
import {
  type ProcessingRegister,
  processingRegister,
} from "#domain/registers/processing-register";
import { type Register, readRegister } from "#domain/registers/read-register";
import type { EnvironmentOf } from "#functions/middleware/environment";
import {
  httpDoor,
  type HttpReply,
  type HttpRequest,
} from "#functions/middleware/http-door";
import { parseAs } from "#functions/middleware/json-body";
import { monthIn } from "#functions/middleware/month-query";
import { staffAsking } from "#functions/middleware/staff";
import { AskedRegister, type RegisterName } from "#schemas/register";

const Path = z.object({ register: AskedRegister });

/** It is of no month: a query says nothing to it. */
const NoQuery = z.strictObject({});

/**
 * `GET /registers/{register}?month=2026-11`, and `GET /registers/processing` as it holds today, as JSON; as CSV by
 * `Accept: text/csv`, or by the name's ending `.csv`.
 */
export const readRegisters = (
  ports: Pick<Ports, "ledger" | "now">,
  { PROCESSING: facts }: EnvironmentOf<"PROCESSING">,
) =>
  httpDoor(async (request) => {
    await staffAsking(ports, request);
    const { register } = parseAs({ register: nameIn(request) }, Path);
    if (register !== "processing")
      return replyOf(request, await ofMonth(ports, register, request.query));
    parseAs(request.query, NoQuery);
    const day = localDate(ports.now(), "UTC");
    return replyOf(request, processingRegister(facts, day));
  });

function ofMonth(
  { ledger, now }: Pick<Ports, "ledger" | "now">,
  register: RegisterName,
  query: HttpRequest["query"],
): Promise<Register> {
  const at = now();
  const month = monthIn({ query }, at);
  return readRegister(ledger, { register, month, now: at });
}

function replyOf(
  request: HttpRequest,
  read: Register | ProcessingRegister,
): HttpReply {
  if (!wantsCsv(request)) return { status: 200, body: read };
  const of = "month" in read ? read.month : read.day;
  return {
    status: 200,
    csv: csvOf(read.columns, read.rows),
    fileName: `${read.register}-${of}.csv`,
  };
}

const nameIn = ({ parameters }: HttpRequest): string | undefined =>
  parameters["register"]?.replace(/\.csv$/, "");

const wantsCsv = ({ parameters, headers }: HttpRequest): boolean =>
  parameters["register"]?.endsWith(".csv") === true ||
  (headers["accept"] ?? "").includes("text/csv");

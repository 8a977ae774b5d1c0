import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { RegisterName } from "#schemas/register";
import type { RecipientNotice } from "#schemas/recipient-notice";
import type { Request } from "#schemas/request";
import { attemptEach, valuesOf } from "../attempt.ts";
import { noticesOf } from "../recipients/change-notice.ts";
import { breachesRegister } from "./breaches-register.ts";
import { complaintsRegister } from "./complaints-register.ts";
import { type Counts, countsOf } from "./counts.ts";
import { disclosuresRegister } from "./disclosures-register.ts";
import { extensionsRegister } from "./extensions-register.ts";
import { noticesRegister } from "./notices-register.ts";
import { refusalsRegister } from "./refusals-register.ts";
import type { RegisterShape, Row } from "./register.ts";
import { requestsRegister } from "./requests-register.ts";
import { type Times, timesOf } from "./times.ts";

export type Register = {
  register: RegisterName;
  month: string;
  columns: readonly string[];
  rows: Row[];
  counts: Counts;
  /** Of the register of requests. */
  times?: Times;
};

/** Registers of requests, which are read together. */
const ofRequests = {
  requests: requestsRegister,
  refusals: refusalsRegister,
  extensions: extensionsRegister,
  notices: noticesRegister,
} as const satisfies Partial<Record<RegisterName, RegisterShape>>;

/** Every register, by its name; documents and doors follow from it. */
const registers: Readonly<Record<RegisterName, Kept>> = {
  requests: keptOf("requests"),
  refusals: keptOf("refusals"),
  extensions: keptOf("extensions"),
  notices: keptOf("notices"),
  complaints: complaintsRegister,
  breaches: breachesRegister,
  disclosures: disclosuresRegister,
};

type Reads = Pick<Ledger, "find" | "pageOfDay" | "readMany" | "readPage">;
type Kept = Pick<RegisterShape, "columns" | "counted"> & {
  rows: (ledger: Reads, asked: RegisterAsked) => Promise<Row[]>;
};

export type RegisterAsked = {
  register: RegisterName;
  /** Of registration, like `2026-11`. */
  month: string;
  now: Instant;
};

/** A month's register, read page by page, in the order in which it was registered. */
export async function readRegister(
  ledger: Reads,
  asked: RegisterAsked,
): Promise<Register> {
  const { register, month } = asked;
  const { columns, counted, rows: rowsOf } = registers[register];
  const rows = await rowsOf(ledger, asked);
  return {
    ...{ register, month, columns, rows },
    counts: countsOf(rows, counted),
    ...(register === "requests" ? { times: timesOf(rows) } : {}),
  };
}

function keptOf(name: keyof typeof ofRequests): Kept {
  const { columns, counted, rowsOf } = ofRequests[name];
  return {
    ...{ columns, counted },
    rows: async (ledger, { month, now }) => {
      const requests = await requestsOfMonth(ledger, month);
      const notices = await (name === "notices"
        ? noticesOfEach(ledger, requests)
        : []);
      return requests.flatMap((request, at) =>
        rowsOf({ request, notices: notices[at] ?? [], now }),
      );
    },
  };
}

/** Of who has any: nobody is told of a request that nothing was done for. */
async function noticesOfEach(
  ledger: Pick<Ledger, "readPage">,
  requests: readonly Request[],
): Promise<RecipientNotice[][]> {
  const read = await attemptEach(requests, 16, ({ requestId, approval }) =>
    approval === undefined ? Promise.resolve([]) : noticesOf(ledger, requestId),
  );
  return valuesOf(read, (reason) => reason);
}

async function requestsOfMonth(
  ledger: Pick<Ledger, "pageOfDay">,
  month: string,
): Promise<Request[]> {
  const requests: Request[] = [];
  let after: string | undefined;
  do {
    const page = await ledger.pageOfDay(`requests#${month}`, {
      after,
      most: 500,
    });
    requests.push(...page.items.filter((item) => item.kind === "request"));
    after = page.next;
  } while (after !== undefined);
  return requests.sort((one, other) =>
    orderOf(one).localeCompare(orderOf(other)),
  );
}

const orderOf = ({ registeredAt, requestId }: Request): string =>
  `${registeredAt} ${requestId}`;

import type { Command } from "commander";
import { type ShownAuditRecord, ShownAuditRecords } from "./audit-shapes.ts";
import type { Desk, OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn, staffIdIn } from "./ids.ts";
import { progressOn } from "./progress.ts";
import { moment, table } from "./table.ts";
import { dayIn } from "./times.ts";

type Asked = Partial<
  Record<"person" | "call" | "request" | "type" | "from" | "to", string>
>;

/** Of the security team only; that they looked is written down (R68). */
export function addAuditSearch(group: Command, desk: OpenDesk): void {
  const command = group
    .command("search")
    .description("what the audit store has of a person, a call or a request")
    .option("--person <id>", "of the staff: what they did", staffIdIn)
    .option("--call <id>", "an interaction's id")
    .option("--request <id>", "a data-subject request's id", requestIdIn)
    .option("--type <type>", "a kind of item, or a type of evidence")
    .option("--from <day>", "first day, YYYY-MM-DD in UTC", dayIn)
    .option("--to <day>", "last day, YYYY-MM-DD in UTC", dayIn)
    .action(async (asked: Asked) => {
      const open = desk();
      const records = await search(open, asked);
      open.answer({ records }, () => recordsTable(records));
    });
  withExamples(
    command,
    "tacet audit search --person 5f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88 --from 2026-11-01",
    "tacet audit search --type listening --from 2026-11-24 --to 2026-11-24 --json",
  );
}

async function search(
  { api, world }: Desk,
  asked: Asked,
): Promise<ShownAuditRecord[]> {
  const progress = progressOn(world.stderr);
  const found: ShownAuditRecord[] = [];
  let read = 0;
  let next: string | null = "";
  while (next !== null) {
    const after: Record<string, string> = next === "" ? {} : { after: next };
    const page: Page = await api.read({
      path: `/audit/records?${new URLSearchParams({ ...asked, ...after }).toString()}`,
      shape: ShownAuditRecords,
    });
    found.push(...page.records);
    read += page.read;
    progress.show(
      `${String(read)} records read, ${String(found.length)} found`,
    );
    next = page.next;
  }
  progress.end();
  return found;
}
type Page = { records: ShownAuditRecord[]; read: number; next: string | null };

const recordsTable = (records: readonly ShownAuditRecord[]): string =>
  table(
    ["record", "taken", "what", "change", "verdict", "where", "by"],
    records.map(({ seq, at, kind, change, partition, facts = {} }) => [
      seq,
      moment(at),
      shown(facts["evidence"]) ?? kind,
      change,
      shown(facts["verdict"]),
      partition,
      shown(facts["by"] ?? facts["staffId"]),
    ]),
    "The audit store has nothing of that.",
  );

const shown = (fact: string | number | boolean | undefined) =>
  fact === undefined ? undefined : String(fact);

import type { ReportOrder } from "./call-report.ts";
import { auditEntries } from "./audit-entries.ts";
import { json } from "./http-server.ts";
import type { Answer } from "./http-server.ts";
import { durationOf, phonesOf } from "./simulated-call.ts";
import type { SimulatedCall } from "./simulated-call.ts";
import type { State, Store } from "./store.ts";

/** Since when the report names calls by `call_id`, https://docs.talkdesk.com/docs/explore-calls-report */
const change = Date.parse("2026-05-11T00:00:00.000Z");

/** What an order asked for, as far as it was known when it was ordered. */
export function reportFile(store: Store, order: ReportOrder): Answer {
  const entries: unknown[] =
    order.type === "calls"
      ? callsIn(store.state, order)
      : auditEntries(store.state, order);
  const report = { type: order.type, version: "v1" };
  if (takes(store, "reportsWithoutList")) return json(200, report);
  const told =
    entries.length > 0 && takes(store, "reportsPartial")
      ? entries.slice(0, -1)
      : entries;
  return json(200, { ...report, total: entries.length, entries: told });
}

/** The calls that had ended in the ordered span, in the shape of the time of the order. */
function callsIn({ calls }: State, { from, to, orderedAt }: ReportOrder) {
  const ended = calls.filter(
    ({ endedAt }) => endedAt >= from && endedAt <= to && endedAt <= orderedAt,
  );
  const before = Date.parse(orderedAt) < change;
  return ended.map((call) => (before ? entryBefore(call) : entrySince(call)));
}

function takes(
  store: Store,
  fault: "reportsPartial" | "reportsWithoutList",
): boolean {
  if (store.state.faults[fault] === 0) return false;
  store.change(({ faults }) => (faults[fault] -= 1));
  return true;
}

function entrySince(call: SimulatedCall) {
  const { contact, talkdesk } = phonesOf(call);
  return {
    call_id: call.callId,
    type: call.direction,
    start_at: withoutMilliseconds(call.startedAt),
    end_at: withoutMilliseconds(call.endedAt),
    talkdesk_phone_number: talkdesk,
    contact_phone_number: contact,
    user_id: call.agentId,
    total_time: durationOf(call),
    talk_time: durationOf(call),
    data_status: "Valid",
  };
}

/** Times without a zone, and spans in fractions of a day. */
function entryBefore(call: SimulatedCall) {
  const { contact } = phonesOf(call);
  const days = durationOf(call) / 86_400;
  return {
    interaction_id: call.interactionId,
    call_type: call.direction,
    start_at: withoutZone(call.startedAt),
    end_at: withoutZone(call.endedAt),
    customer_phone_number: contact,
    total_time: days,
    talk_time: days,
    record: "/recordings/",
  };
}

const withoutMilliseconds = (instant: string): string =>
  new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");

const withoutZone = (instant: string): string =>
  new Date(instant).toISOString().slice(0, 19).replace("T", " ");

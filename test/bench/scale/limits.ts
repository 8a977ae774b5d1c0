import { settings } from "#stacks/settings";
import { askingSeconds } from "#functions/erase-recordings/erase-recordings";
import { queueShards } from "#domain/ledger/shards";
import { callsOfOneChain } from "./audit-costs.ts";
import { counts, type CountName } from "./counts.ts";
import { lambdaSecondsACall, lambdaUses } from "./lambda-time.ts";
import { messagesACall, webhooksACall, writeUnitsACall } from "./money.ts";

const daySeconds = 86_400;
/** The busiest hour has a tenth of a day's calls: 2.4 times its share. */
export const busiestHour = 2.4;

/** Whose limit it is: our own settings and code change with a deployment, others' on request or not at all. */
export type Owner = "ours" | "Talkdesk" | "AWS, on request" | "AWS";
export type Limit = {
  what: string;
  /** As it is set, with its unit. */
  limit: string;
  owner: Owner;
  /** Calls a day at which it is reached. */
  callsADay: number;
  /** What happens beyond it. */
  then: string;
};

const of = (...names: CountName[]): number =>
  names.reduce((sum, name) => sum + counts[name].aCall, 0);
/** Calls a day, were the busiest hour to have to keep up. */
const inTheBusiestHour = (perSecond: number, aCall: number): number =>
  (perSecond * daySeconds) / (aCall * busiestHour);
/** Calls a day, if the night may make up for the day. */
const overTheDay = (perSecond: number, aCall: number): number =>
  (perSecond * daySeconds) / aCall;

const { requestsPerSecond: pace } = settings.production.platform;
const collectorRequests =
  counts["platform list"].aCall + 2 * counts["platform media"].aCall;
const eraserRequests =
  of("platform find", "platform delete") / of("looked at to erase");

/** What one call's view weighs in a list, and what Lambda may answer with. */
const callViewBytes = 900;
const answerBytes = 6 * 1024 ** 2;

/** The collect queue's index entries: an answer's and an end's come and go, and four looks move theirs. */
const collectEntries = 2 + 2 + 4 * 2;
const admitMs =
  lambdaUses.find(({ by }) => by === "admit-recording")?.milliseconds ?? 0;

const own: Limit[] = [
  {
    what: "`GET /calls?day=` answers with a whole day",
    limit: "6 MB an answer",
    owner: "ours",
    callsADay: answerBytes / callViewBytes,
    then: "staff's list of a day fails; single calls still open",
  },
  {
    what: "the collector's pace at Talkdesk, in the busiest hour",
    limit: `${pace} requests/s`,
    owner: "Talkdesk",
    callsADay: inTheBusiestHour(pace, collectorRequests),
    then: "audio is fetched later than planned, until the evening",
  },
  {
    what: "the collector's pace at Talkdesk, over the day",
    limit: `${pace} requests/s`,
    owner: "Talkdesk",
    callsADay: overTheDay(pace, collectorRequests),
    then: "its queue grows without end; what is fetched weeks late is erased at Talkdesk late, too",
  },
  {
    what: "the collector's sweep, in the busiest hour",
    limit: "500 items/min",
    owner: "ours",
    callsADay: inTheBusiestHour(500 / 60, of("looked at to collect")),
    then: "audio is fetched later than planned, until the evening",
  },
  {
    what: "the collector's sweep, over the day",
    limit: "500 items/min",
    owner: "ours",
    callsADay: overTheDay(500 / 60, of("looked at to collect")),
    then: "the same",
  },
  {
    what: "the eraser's run, at its pace at Talkdesk",
    limit: `${askingSeconds} s a run`,
    owner: "ours",
    callsADay: inTheBusiestHour(
      (askingSeconds * pace) / eraserRequests / 60,
      of("looked at to erase"),
    ),
    then: "a run leaves the rest to the next; bytes here go in time, the platform's 404 comes later",
  },
  {
    what: "the settler's sweep, in the busiest hour",
    limit: "500 items/min",
    owner: "ours",
    callsADay: inTheBusiestHour(500 / 60, of("looked at to settle")),
    then: "late answers are joined later; landing keeps audio a day",
  },
  {
    what: "the eraser's sweep, in the busiest hour",
    limit: "1,000 items/min",
    owner: "ours",
    callsADay: inTheBusiestHour(1000 / 60, of("looked at to erase")),
    then: "**recordings outlive their due instant**, by minutes, then hours; lifecycle is the backstop, a day or two later",
  },
  {
    what: "the API's throttle",
    limit: "200 requests/s",
    owner: "ours",
    callsADay: inTheBusiestHour(200, webhooksACall),
    then: "webhooks get 429; an answer that never arrives counts as a refusal",
  },
  {
    what: "admission's concurrency",
    limit: "10 invocations",
    owner: "ours",
    callsADay: inTheBusiestHour(10_000 / admitMs, of("landing event")),
    then: "the queue grows and empties in the evening",
  },
];

const writeUnits = writeUnitsACall.table + writeUnitsACall.indexes;
const vendors: Limit[] = [
  {
    what: "a new on-demand table, before it has grown",
    limit: "4,000 write units/s",
    owner: "AWS",
    callsADay: inTheBusiestHour(4000, writeUnits),
    then: "writes are throttled for some minutes at each doubling; warm the table first",
  },
  {
    what: "the audit chain's end, one item, in the busiest hour",
    limit: "1,000 write units/s",
    owner: "AWS",
    callsADay: callsOfOneChain(busiestHour),
    then: "the chain falls behind, until the evening",
  },
  {
    what: "the audit chain's end, over the day",
    limit: "1,000 write units/s",
    owner: "AWS",
    callsADay: callsOfOneChain(1),
    then: "**what the stream forgets after a day is not in the chain**; several chains",
  },
  {
    what: "SNS e-mail to one address",
    limit: "10 mails/s",
    owner: "AWS",
    callsADay: inTheBusiestHour(10, of("notice") / 2),
    then: "the subscription is suspended and nobody is told of refusals any more",
  },
  {
    what: "a table's write quota, indexes included",
    limit: "40,000 units/s",
    owner: "AWS, on request",
    callsADay: inTheBusiestHour(40_000, writeUnits),
    then: "writes are throttled, webhooks fail",
  },
  {
    what: "the collect queue's index keys",
    limit: `${queueShards.collect} x 1,000 writes/s`,
    owner: "AWS",
    callsADay: inTheBusiestHour(queueShards.collect * 1000, collectEntries),
    then: "the index throttles the table; more shards",
  },
  {
    what: "EventBridge's deliveries in Frankfurt",
    limit: "4,500/s",
    owner: "AWS, on request",
    callsADay: inTheBusiestHour(4500, messagesACall),
    then: "events are delayed, none is lost",
  },
  {
    what: "writes to one prefix of the vault",
    limit: "3,500/s",
    owner: "AWS",
    callsADay: inTheBusiestHour(3500, of("bucket copy", "bucket delete")),
    then: "503 Slow Down; S3 splits random keys by itself",
  },
  {
    what: "Lambda's concurrency",
    limit: "1,000",
    owner: "AWS, on request",
    callsADay: inTheBusiestHour(1000, lambdaSecondsACall),
    then: "invocations are throttled",
  },
];

/** What is reached first comes first. */
export const limits: readonly Limit[] = [...own, ...vendors].sort(
  (one, other) => one.callsADay - other.callsADay,
);

import type { EnvironmentName } from "./environment.ts";
import { functionEnvironments } from "./function-environments.ts";

/** What a function may do; the stacks turn each into grants, the doors into ports. */
export type Capability =
  /** Adds items, and changes them over the revision that was read. */
  | "ledger:write"
  /** One item. */
  | "ledger:get"
  /** Items of many keys. */
  | "ledger:many"
  /** A partition, or pages of it. */
  | "ledger:partition"
  /** By an index. */
  | "ledger:find"
  | "ledger:remove"
  | "landing:put"
  | "landing:read"
  | "landing:discard"
  | "landing:list"
  | "recordings:admit"
  | "recordings:look"
  | "recordings:read"
  | "recordings:erase"
  | "recordings:hold"
  | "recordings:unhold"
  | "exports:put"
  | "exports:read"
  | "exports:look"
  | "exports:list"
  | "exports:erase"
  | "journal:write"
  | "audit:append"
  | "audit:read"
  | "reads:read"
  | "tokens"
  | "links"
  | "codes"
  | "public-keys"
  | "sign"
  | "seal"
  | "unseal"
  | "notify"
  | "write"
  | "text"
  | "staff:shut-out"
  | "workflow:start"
  | "workflow:complete"
  | "secret:consent-keys"
  | "secret:event-secrets"
  | "platform";

export type FunctionShape = {
  /** What it is for, one sentence. */
  summary: string;
  environment: readonly EnvironmentName[];
  capabilities: readonly Capability[];
  timeoutSeconds: number;
  memoryMegabytes: number;
};

/** One row a Lambda function, by the name of its folder in `functions/`. */
export const functionTable = {
  "answer-consent": {
    summary:
      "Records a caller's answer to a prompt and tells the flow what it allows.",
    environment: functionEnvironments["answer-consent"],
    capabilities: [
      "ledger:write",
      "ledger:partition",
      "tokens",
      "secret:consent-keys",
    ],
    timeoutSeconds: 5,
    memoryMegabytes: 512,
  },
  "receive-event": {
    summary:
      "Takes the platform's webhook about a call and opens the search for its recordings.",
    environment: functionEnvironments["receive-event"],
    capabilities: [
      "ledger:write",
      "ledger:partition",
      "tokens",
      "secret:event-secrets",
    ],
    timeoutSeconds: 5,
    memoryMegabytes: 512,
  },
  "stop-recording": {
    summary:
      "Pauses the recording of a call whose consent ended, and orders what was kept of it erased.",
    environment: functionEnvironments["stop-recording"],
    capabilities: ["ledger:write", "ledger:partition", "platform"],
    timeoutSeconds: 30,
    memoryMegabytes: 256,
  },
  "collect-recordings": {
    summary:
      "Lists finished calls' recordings at the platform and lands what may be kept.",
    environment: functionEnvironments["collect-recordings"],
    capabilities: [
      "ledger:write",
      "ledger:partition",
      "ledger:find",
      "landing:put",
      "notify",
      "platform",
    ],
    timeoutSeconds: 300,
    memoryMegabytes: 512,
  },
  "admit-recording": {
    summary:
      "Joins landed audio with consent: into the vault, destroyed, or left to wait.",
    environment: functionEnvironments["admit-recording"],
    capabilities: [
      "ledger:write",
      "ledger:partition",
      "ledger:find",
      "landing:read",
      "landing:discard",
      "recordings:admit",
      "platform",
    ],
    timeoutSeconds: 120,
    memoryMegabytes: 512,
  },
  "settle-recordings": {
    summary:
      "Looks again at landed audio whose call or whose caller's answer was not known yet.",
    environment: functionEnvironments["settle-recordings"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "landing:read",
      "landing:discard",
      "recordings:admit",
      "platform",
    ],
    timeoutSeconds: 120,
    memoryMegabytes: 512,
  },
  "erase-recordings": {
    summary: "Erases what is due, here and at the platform, and confirms it.",
    environment: functionEnvironments["erase-recordings"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "landing:discard",
      "recordings:look",
      "recordings:erase",
      "exports:list",
      "exports:erase",
      "workflow:complete",
      "platform",
    ],
    timeoutSeconds: 300,
    memoryMegabytes: 512,
  },
  "record-object-event": {
    summary:
      "Writes down what S3 says happened in the recordings bucket, and notices versions nobody asked for.",
    environment: functionEnvironments["record-object-event"],
    capabilities: ["ledger:write", "ledger:find"],
    timeoutSeconds: 30,
    memoryMegabytes: 256,
  },
  "register-request": {
    summary: "Registers a data-subject request and computes its deadline.",
    environment: functionEnvironments["register-request"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:find",
      "tokens",
      "seal",
    ],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "receive-request": {
    summary:
      "Takes a request from the public form and keeps it, sealed, until its address is confirmed.",
    environment: functionEnvironments["receive-request"],
    capabilities: [
      "ledger:write",
      "ledger:partition",
      "tokens",
      "links",
      "seal",
    ],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "confirm-request": {
    summary:
      "Registers a request when its address is confirmed by link, and tells by link where a request stands.",
    environment: functionEnvironments["confirm-request"],
    capabilities: ["ledger:write", "ledger:get", "ledger:find", "links"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "sweep-intakes": {
    summary:
      "Writes the letters that ask to confirm an address, and removes what nobody confirmed.",
    environment: functionEnvironments["sweep-intakes"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "ledger:remove",
      "links",
      "unseal",
      "write",
    ],
    timeoutSeconds: 60,
    memoryMegabytes: 512,
  },
  "register-complaint": {
    summary:
      "Takes a complaint down and answers it with the authority and the courts; lists complaints.",
    environment: functionEnvironments["register-complaint"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:find",
      "unseal",
      "write",
      "notify",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  "start-workflow": {
    summary: "Starts the workflow of a newly registered request.",
    environment: functionEnvironments["start-workflow"],
    capabilities: ["workflow:start"],
    timeoutSeconds: 15,
    memoryMegabytes: 256,
  },
  "freeze-recordings": {
    summary:
      "Finds the candidates of a request and keeps them from expiring while it runs.",
    environment: functionEnvironments["freeze-recordings"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "recordings:hold",
    ],
    timeoutSeconds: 900,
    memoryMegabytes: 512,
  },
  "write-letter": {
    summary:
      "Writes to the requester: acknowledgement or answer, and where a package can be fetched.",
    environment: functionEnvironments["write-letter"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "seal",
      "unseal",
      "links",
      "write",
      "notify",
    ],
    timeoutSeconds: 30,
    memoryMegabytes: 256,
  },
  "open-task": {
    summary:
      "Opens a task that a person must finish before the workflow goes on.",
    environment: functionEnvironments["open-task"],
    capabilities: ["ledger:write", "ledger:get", "workflow:complete"],
    timeoutSeconds: 15,
    memoryMegabytes: 256,
  },
  "escalate-request": {
    summary:
      "Tells privacy staff that a request waits while its deadline nears.",
    environment: functionEnvironments["escalate-request"],
    capabilities: ["ledger:write", "ledger:get", "notify"],
    timeoutSeconds: 15,
    memoryMegabytes: 256,
  },
  "gather-recordings": {
    summary:
      "Fixes which recordings a request concerns, after a person confirmed whose they are, and which of them must be heard.",
    environment: functionEnvironments["gather-recordings"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "recordings:hold",
      "recordings:read",
    ],
    timeoutSeconds: 300,
    memoryMegabytes: 512,
  },
  "carry-out": {
    summary:
      "Does what a granted right takes: restricts, adds a statement, withdraws a consent, upholds an objection.",
    environment: functionEnvironments["carry-out"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:many",
      "ledger:partition",
      "recordings:hold",
      "exports:put",
      "unseal",
    ],
    timeoutSeconds: 900,
    memoryMegabytes: 512,
  },
  "build-export": {
    summary:
      "Builds the package of an access request, with a page to read, and the narrower one of a request for portability; each with a signed manifest.",
    environment: functionEnvironments["build-export"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:many",
      "ledger:partition",
      "recordings:read",
      "exports:put",
      "exports:read",
      "unseal",
      "sign",
    ],
    timeoutSeconds: 900,
    memoryMegabytes: 1024,
  },
  "transmit-package": {
    summary:
      "Sends a package to the controller its person named, once, and writes down what came of it.",
    environment: functionEnvironments["transmit-package"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "exports:read",
      "sign",
      "notify",
    ],
    timeoutSeconds: 900,
    memoryMegabytes: 512,
  },
  "begin-erasure": {
    summary:
      "Hands the recordings of an erasure request to the eraser and leaves the token with the request.",
    environment: functionEnvironments["begin-erasure"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:many",
      "ledger:partition",
    ],
    timeoutSeconds: 300,
    memoryMegabytes: 512,
  },
  "verify-request": {
    summary: "Checks that what the answer will say is true.",
    environment: functionEnvironments["verify-request"],
    capabilities: [
      "ledger:get",
      "ledger:many",
      "ledger:partition",
      "recordings:look",
      "exports:look",
    ],
    timeoutSeconds: 300,
    memoryMegabytes: 512,
  },
  "thaw-recordings": {
    summary: "Lets go of the recordings that a request froze.",
    environment: functionEnvironments["thaw-recordings"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:many",
      "ledger:partition",
      "recordings:unhold",
    ],
    timeoutSeconds: 900,
    memoryMegabytes: 512,
  },
  "conclude-erasures": {
    summary:
      "Tells a requester when what a hold had put off is erased, closes the request, and forgets where packages could be fetched.",
    environment: functionEnvironments["conclude-erasures"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "ledger:remove",
      "recordings:look",
      "unseal",
      "write",
      "notify",
    ],
    timeoutSeconds: 300,
    memoryMegabytes: 512,
  },
  "tell-recipients": {
    summary:
      "Tells everybody who got the data that they were erased, stated on or restricted.",
    environment: functionEnvironments["tell-recipients"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:many",
      "ledger:partition",
      "write",
      "notify",
    ],
    timeoutSeconds: 120,
    memoryMegabytes: 512,
  },
  "remind-recipients": {
    summary:
      "Writes again to recipients that did not answer, until they count as not reached.",
    environment: functionEnvironments["remind-recipients"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "write",
      "notify",
    ],
    timeoutSeconds: 300,
    memoryMegabytes: 512,
  },
  "handle-recipients": {
    summary:
      "Shows who was told, takes down what they said or why they are not told, and tells the requester who asks, or whose restriction is lifted.",
    environment: functionEnvironments["handle-recipients"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "seal",
      "unseal",
      "write",
      "notify",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  "erase-platform-contact": {
    summary:
      "Has the platform forget a person's contact, when one person asked for it and another approved.",
    environment: functionEnvironments["erase-platform-contact"],
    capabilities: ["ledger:write", "ledger:get", "tokens", "platform"],
    timeoutSeconds: 30,
    memoryMegabytes: 512,
  },
  "close-request": {
    summary: "Removes the requester's contact data and closes the request.",
    environment: functionEnvironments["close-request"],
    capabilities: ["ledger:write", "ledger:get", "ledger:remove"],
    timeoutSeconds: 60,
    memoryMegabytes: 512,
  },
  "decide-request": {
    summary:
      "Takes a person's decision on a request: whose calls, identity, or approval.",
    environment: functionEnvironments["decide-request"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "seal",
      "workflow:complete",
    ],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "steer-request": {
    summary:
      "Hands a request to another owner, takes back or corrects what people did to it, and ends one its subject withdrew.",
    environment: functionEnvironments["steer-request"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "workflow:complete",
    ],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "assess-request": {
    summary:
      "Takes a person's finding that a request is unfounded or excessive, and what came of its fee.",
    environment: functionEnvironments["assess-request"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:many",
      "seal",
      "workflow:complete",
    ],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "reopen-request": {
    summary:
      "Has a closed request worked on again: with a time, a workflow and letters of its own.",
    environment: functionEnvironments["reopen-request"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "tokens",
      "seal",
      "workflow:start",
    ],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "ask-identity": {
    summary:
      "Asks a requester who they are, by the lightest means, and checks a one-time code.",
    environment: functionEnvironments["ask-identity"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:find",
      "tokens",
      "codes",
      "unseal",
      "write",
      "text",
      "notify",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  "move-clock": {
    summary:
      "Pauses or extends the time a request must be answered in, where the law lets it.",
    environment: functionEnvironments["move-clock"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:many",
      "unseal",
      "write",
      "notify",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  "watch-clocks": {
    summary:
      "Tells privacy staff how much of a request's or a breach's time is over, reminds a requester who was asked who they are, and tells those with an open request what changed in the list of joint controllers.",
    environment: functionEnvironments["watch-clocks"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:find",
      "unseal",
      "write",
      "notify",
    ],
    timeoutSeconds: 60,
    memoryMegabytes: 256,
  },
  "review-audio": {
    summary:
      "Takes down what of a recording its subject must not hear, after a person heard it.",
    environment: functionEnvironments["review-audio"],
    capabilities: ["ledger:write", "ledger:get", "ledger:partition"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "link-withdrawal": {
    summary:
      "Makes a link with which a caller withdraws a consent, and writes down who asked for it.",
    environment: functionEnvironments["link-withdrawal"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "links",
      "secret:consent-keys",
    ],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "open-withdrawal": {
    summary:
      "Shows a caller what withdrawing a consent means, and withdraws it when confirmed.",
    environment: functionEnvironments["open-withdrawal"],
    capabilities: ["ledger:write", "ledger:partition", "links"],
    timeoutSeconds: 5,
    memoryMegabytes: 512,
  },
  "show-notice": {
    summary:
      "Shows anybody who the joint controllers are, what changed in their list, and every version of the notice.",
    environment: functionEnvironments["show-notice"],
    capabilities: [],
    timeoutSeconds: 5,
    memoryMegabytes: 256,
  },
  "order-erasure": {
    summary:
      "Has a call's recordings erased before their term: a minor's, or after an upheld objection.",
    environment: functionEnvironments["order-erasure"],
    capabilities: ["ledger:write", "ledger:get", "ledger:partition"],
    timeoutSeconds: 30,
    memoryMegabytes: 512,
  },
  "withdraw-consent": {
    summary:
      "Takes down that a caller withdrew a consent, and what the caller is to be told.",
    environment: functionEnvironments["withdraw-consent"],
    capabilities: ["ledger:write", "ledger:get", "ledger:partition"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "decide-monitoring": {
    summary:
      "Says whether somebody may listen to a call while it goes on, and writes down that they asked.",
    environment: functionEnvironments["decide-monitoring"],
    capabilities: ["ledger:write", "ledger:get", "ledger:partition"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "read-requests": {
    summary: "Lists and shows requests.",
    environment: functionEnvironments["read-requests"],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "read-registers": {
    summary:
      "Shows the registers of a month's requests, refusals, extensions, recipients' notices, complaints, breaches and disclosures, and the record of processing, as JSON or CSV.",
    environment: functionEnvironments["read-registers"],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find"],
    timeoutSeconds: 30,
    memoryMegabytes: 512,
  },
  "open-export": {
    summary:
      "Hands out a link of minutes to a request's package, and writes down to whom.",
    environment: functionEnvironments["open-export"],
    capabilities: ["ledger:write", "ledger:get", "exports:read"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "open-package": {
    summary:
      "Sends a person the code to their package, and hands out a link of minutes for it.",
    environment: functionEnvironments["open-package"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "exports:read",
      "links",
      "unseal",
      "write",
      "notify",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  "handle-staff": {
    summary:
      "Keeps who of the staff may do what, trained and bound to confidentiality; who left, and until when an agent is on probation.",
    environment: functionEnvironments["handle-staff"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "tokens",
      "staff:shut-out",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  "read-words": {
    summary:
      "Shows privacy staff what a requester wrote, and writes down who read it.",
    environment: functionEnvironments["read-words"],
    capabilities: ["ledger:write", "ledger:get", "unseal"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "handle-breaches": {
    summary:
      "Takes breaches of personal data down, lists and shows them, and what was done about each.",
    environment: functionEnvironments["handle-breaches"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "notify",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  "handle-disclosures": {
    summary:
      "Takes down what authorities ask for, lists and shows it, and what a second person decided.",
    environment: functionEnvironments["handle-disclosures"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "seal",
      "unseal",
      "notify",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  "prepare-extracts": {
    summary:
      "Makes of a recording the stretch that an authority needs, once a disclosure is approved.",
    environment: functionEnvironments["prepare-extracts"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:find",
      "recordings:read",
      "exports:put",
    ],
    timeoutSeconds: 900,
    memoryMegabytes: 1024,
  },
  "deliver-disclosure": {
    summary:
      "Hands out links of minutes to what an authority is given, once the grant says so, and writes down to whom.",
    environment: functionEnvironments["deliver-disclosure"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "recordings:read",
      "exports:read",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  "revoke-package": {
    summary:
      "Takes a package back, so that nobody can fetch it any more, and opens a breach when a wrong person got it.",
    environment: functionEnvironments["revoke-package"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:remove",
      "exports:erase",
      "notify",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  reconcile: {
    summary:
      "Compares each day what the ledger expects with the vault, the landing bucket and the platform, and heals what is safe; says what data go abroad on before it ends.",
    environment: functionEnvironments.reconcile,
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "landing:list",
      "recordings:look",
      "recordings:hold",
      "notify",
      "platform",
    ],
    timeoutSeconds: 540,
    memoryMegabytes: 512,
  },
  "read-trail": {
    summary:
      "Takes CloudTrail's files of who read the vault, and finds reads that nothing of ours explains.",
    environment: functionEnvironments["read-trail"],
    capabilities: [
      "ledger:write",
      "ledger:partition",
      "ledger:find",
      "reads:read",
    ],
    timeoutSeconds: 60,
    memoryMegabytes: 512,
  },
  "reconcile-listening": {
    summary:
      "Takes over who played recordings inside the platform, by its own report, and finds who had no grant.",
    environment: functionEnvironments["reconcile-listening"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "tokens",
      "platform",
    ],
    timeoutSeconds: 300,
    memoryMegabytes: 512,
  },
  "read-reconciliations": {
    summary: "Lists and shows reconciliations and what they found.",
    environment: functionEnvironments["read-reconciliations"],
    capabilities: ["ledger:get", "ledger:find"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "conclude-finding": {
    summary:
      "Takes down what a person found out about something that was heard outside the rules.",
    environment: functionEnvironments["conclude-finding"],
    capabilities: ["ledger:write", "ledger:get"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "read-calls": {
    summary:
      "Lists and shows calls and their recordings, without personal data.",
    environment: functionEnvironments["read-calls"],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "register-suspension": {
    summary: "Registers a hold or a restriction, or adds to one.",
    environment: functionEnvironments["register-suspension"],
    capabilities: ["ledger:write", "ledger:get", "tokens"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "decide-suspension": {
    summary:
      "Takes a person's decision on a hold or a restriction: release, approval, cancellation, telling the subject, review.",
    environment: functionEnvironments["decide-suspension"],
    capabilities: ["ledger:write", "ledger:get"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "read-suspensions": {
    summary: "Lists and shows holds and restrictions.",
    environment: functionEnvironments["read-suspensions"],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "place-suspensions": {
    summary:
      "Finds the recordings of holds and restrictions, keeps each, and tells of overdue reviews.",
    environment: functionEnvironments["place-suspensions"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "recordings:hold",
      "notify",
    ],
    timeoutSeconds: 300,
    memoryMegabytes: 512,
  },
  "lift-suspensions": {
    summary: "Lets the recordings of released holds and restrictions go.",
    environment: functionEnvironments["lift-suspensions"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "recordings:unhold",
    ],
    timeoutSeconds: 300,
    memoryMegabytes: 512,
  },
  "register-derivative": {
    summary:
      "Decides whether somebody may make a text of a recording, writes that down, and keeps the text as long as the recording.",
    environment: functionEnvironments["register-derivative"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "exports:put",
    ],
    timeoutSeconds: 30,
    memoryMegabytes: 512,
  },
  "open-recording": {
    summary:
      "Decides whether somebody may hear a recording, writes that down, and then hands out a link of minutes to it.",
    environment: functionEnvironments["open-recording"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "recordings:read",
    ],
    timeoutSeconds: 15,
    memoryMegabytes: 512,
  },
  "read-listenings": {
    summary: "Lists who listened, or wanted to, by day, person or call.",
    environment: functionEnvironments["read-listenings"],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "journal-erasures": {
    summary:
      "Writes down outside the ledger's table what was erased and who has left, for the day that table is restored.",
    environment: functionEnvironments["journal-erasures"],
    capabilities: ["journal:write"],
    timeoutSeconds: 30,
    memoryMegabytes: 256,
  },
  "append-audit": {
    summary:
      "Takes every write to the ledger into the audit chain, once and in its place.",
    environment: functionEnvironments["append-audit"],
    capabilities: ["audit:append"],
    timeoutSeconds: 60,
    memoryMegabytes: 512,
  },
  "read-audit": {
    summary:
      "Hands the audit store to the security team, and looks in it for them.",
    environment: functionEnvironments["read-audit"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "audit:read",
    ],
    timeoutSeconds: 30,
    memoryMegabytes: 512,
  },
  "anchor-audit": {
    summary:
      "States each day, signed, where the audit chain ends, and keeps that elsewhere, too.",
    environment: functionEnvironments["anchor-audit"],
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "audit:append",
      "exports:put",
      "sign",
    ],
    timeoutSeconds: 60,
    memoryMegabytes: 512,
  },
  attest: {
    summary:
      "States each day, signed, what was kept, erased and refused, and what is older than the term.",
    environment: functionEnvironments.attest,
    capabilities: [
      "ledger:write",
      "ledger:get",
      "ledger:partition",
      "ledger:find",
      "exports:put",
      "sign",
    ],
    timeoutSeconds: 900,
    memoryMegabytes: 1024,
  },
  "read-attestations": {
    summary:
      "Lists and shows daily attestations, and the keys to verify them with.",
    environment: functionEnvironments["read-attestations"],
    capabilities: [
      "ledger:get",
      "ledger:partition",
      "exports:read",
      "public-keys",
    ],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "certify-deletion": {
    summary: "Certifies, signed, that recordings are gone here and there.",
    environment: functionEnvironments["certify-deletion"],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find", "sign"],
    timeoutSeconds: 30,
    memoryMegabytes: 512,
  },
} as const satisfies Record<string, FunctionShape>;
export type FunctionName = keyof typeof functionTable;

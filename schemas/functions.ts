import type { EnvironmentName } from "./environment.ts";

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

const ledger = ["LEDGER_TABLE"] as const;

/** One row a Lambda function, by the name of its folder in `functions/`. */
export const functionTable = {
  "answer-consent": {
    summary:
      "Records a caller's answer to a prompt and tells the flow what it allows.",
    environment: [
      ...ledger,
      "TOKEN_KEYS",
      "CONSENT_KEYS_SECRET",
      "CONSENT_POLICY",
    ],
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
    environment: [
      ...ledger,
      "TOKEN_KEYS",
      "EVENT_PATH_SECRET",
      "EVENT_TEMPLATE_SECRET",
      "CONSENT_POLICY",
      "RETENTION_POLICY",
    ],
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
    environment: [...ledger, "PLATFORM", "PLATFORM_CLIENT_SECRET"],
    capabilities: ["ledger:write", "ledger:partition", "platform"],
    timeoutSeconds: 30,
    memoryMegabytes: 256,
  },
  "collect-recordings": {
    summary:
      "Lists finished calls' recordings at the platform and lands what may be kept.",
    environment: [
      ...ledger,
      "LANDING_BUCKET",
      "PLATFORM",
      "PLATFORM_CLIENT_SECRET",
      "RETENTION_POLICY",
      "MANAGEMENT_TOPIC",
      "IT_TOPIC",
    ],
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
    environment: [
      ...ledger,
      "LANDING_BUCKET",
      "RECORDINGS_BUCKET",
      "PLATFORM",
      "PLATFORM_CLIENT_SECRET",
      "RETENTION_POLICY",
      "CUSTOM_STORAGE_KEY",
    ],
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
    summary: "Looks again at landed audio whose caller had not answered yet.",
    environment: [
      ...ledger,
      "LANDING_BUCKET",
      "RECORDINGS_BUCKET",
      "RETENTION_POLICY",
    ],
    capabilities: [
      "ledger:write",
      "ledger:partition",
      "ledger:find",
      "landing:read",
      "landing:discard",
      "recordings:admit",
    ],
    timeoutSeconds: 120,
    memoryMegabytes: 512,
  },
  "erase-recordings": {
    summary: "Erases what is due, here and at the platform, and confirms it.",
    environment: [
      ...ledger,
      "LANDING_BUCKET",
      "RECORDINGS_BUCKET",
      "EXPORTS_BUCKET",
      "PLATFORM",
      "PLATFORM_CLIENT_SECRET",
      "RETENTION_POLICY",
      "STATE_MACHINE",
    ],
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
    environment: [...ledger],
    capabilities: ["ledger:write", "ledger:find"],
    timeoutSeconds: 30,
    memoryMegabytes: 256,
  },
  "register-request": {
    summary: "Registers a data-subject request and computes its deadline.",
    environment: [...ledger, "TOKEN_KEYS", "SEALING_KEY", "RIGHTS_POLICY"],
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
    environment: [...ledger, "TOKEN_KEYS", "SEALING_KEY", "RIGHTS_POLICY"],
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
    environment: [...ledger, "TOKEN_KEYS", "RIGHTS_POLICY"],
    capabilities: ["ledger:write", "ledger:get", "ledger:find", "links"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "sweep-intakes": {
    summary:
      "Writes the letters that ask to confirm an address, and removes what nobody confirmed.",
    environment: [
      ...ledger,
      "TOKEN_KEYS",
      "SEALING_KEY",
      "LETTER_SENDER",
      "RIGHTS_POLICY",
    ],
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
    environment: [
      ...ledger,
      "SEALING_KEY",
      "LETTER_SENDER",
      "PRIVACY_TOPIC",
      "RIGHTS_POLICY",
    ],
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
    environment: ["STATE_MACHINE"],
    capabilities: ["workflow:start"],
    timeoutSeconds: 15,
    memoryMegabytes: 256,
  },
  "freeze-recordings": {
    summary:
      "Finds the candidates of a request and keeps them from expiring while it runs.",
    environment: [...ledger, "RECORDINGS_BUCKET"],
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
    environment: [
      ...ledger,
      "TOKEN_KEYS",
      "SEALING_KEY",
      "LETTER_SENDER",
      "PRIVACY_TOPIC",
      "RIGHTS_POLICY",
      "TRANSFERS",
    ],
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
    environment: [...ledger, "STATE_MACHINE"],
    capabilities: ["ledger:write", "ledger:get", "workflow:complete"],
    timeoutSeconds: 15,
    memoryMegabytes: 256,
  },
  "escalate-request": {
    summary:
      "Tells privacy staff that a request waits while its deadline nears.",
    environment: [...ledger, "PRIVACY_TOPIC"],
    capabilities: ["ledger:write", "ledger:get", "notify"],
    timeoutSeconds: 15,
    memoryMegabytes: 256,
  },
  "gather-recordings": {
    summary:
      "Fixes which recordings a request concerns, after a person confirmed whose they are, and which of them must be heard.",
    environment: [
      ...ledger,
      "RECORDINGS_BUCKET",
      "RIGHTS_POLICY",
      "SUSPENSION_POLICY",
    ],
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
    environment: [
      ...ledger,
      "RECORDINGS_BUCKET",
      "EXPORTS_BUCKET",
      "SEALING_KEY",
      "RIGHTS_POLICY",
      "SUSPENSION_POLICY",
    ],
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
    environment: [
      ...ledger,
      "RECORDINGS_BUCKET",
      "EXPORTS_BUCKET",
      "SEALING_KEY",
      "SIGNING_KEYS",
      "RIGHTS_POLICY",
      "TRANSFERS",
    ],
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
    environment: [
      ...ledger,
      "EXPORTS_BUCKET",
      "SIGNING_KEYS",
      "PRIVACY_TOPIC",
      "RIGHTS_POLICY",
    ],
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
    environment: [...ledger, "RIGHTS_POLICY"],
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
    environment: [...ledger, "RECORDINGS_BUCKET", "EXPORTS_BUCKET"],
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
    environment: [...ledger, "RECORDINGS_BUCKET"],
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
    environment: [
      ...ledger,
      "RECORDINGS_BUCKET",
      "SEALING_KEY",
      "LETTER_SENDER",
      "PRIVACY_TOPIC",
      "RIGHTS_POLICY",
    ],
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
    environment: [...ledger, "LETTER_SENDER", "PRIVACY_TOPIC", "RIGHTS_POLICY"],
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
    environment: [...ledger, "LETTER_SENDER", "PRIVACY_TOPIC", "RIGHTS_POLICY"],
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
    environment: [
      ...ledger,
      "SEALING_KEY",
      "LETTER_SENDER",
      "PRIVACY_TOPIC",
      "RIGHTS_POLICY",
      "SUSPENSION_POLICY",
    ],
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
    environment: [
      ...ledger,
      "TOKEN_KEYS",
      "PLATFORM",
      "PLATFORM_CLIENT_SECRET",
    ],
    capabilities: ["ledger:write", "ledger:get", "tokens", "platform"],
    timeoutSeconds: 30,
    memoryMegabytes: 512,
  },
  "close-request": {
    summary: "Removes the requester's contact data and closes the request.",
    environment: [...ledger, "SUSPENSION_POLICY"],
    capabilities: ["ledger:write", "ledger:get", "ledger:remove"],
    timeoutSeconds: 60,
    memoryMegabytes: 512,
  },
  "decide-request": {
    summary:
      "Takes a person's decision on a request: whose calls, identity, or approval.",
    environment: [...ledger, "STATE_MACHINE", "SEALING_KEY", "RIGHTS_POLICY"],
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
    environment: [...ledger, "STATE_MACHINE"],
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
    environment: [...ledger, "SEALING_KEY", "STATE_MACHINE", "RIGHTS_POLICY"],
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
    environment: [...ledger, "TOKEN_KEYS", "SEALING_KEY", "STATE_MACHINE"],
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
    environment: [
      ...ledger,
      "TOKEN_KEYS",
      "SEALING_KEY",
      "LETTER_SENDER",
      "PRIVACY_TOPIC",
      "RIGHTS_POLICY",
    ],
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
    environment: [
      ...ledger,
      "SEALING_KEY",
      "LETTER_SENDER",
      "PRIVACY_TOPIC",
      "RIGHTS_POLICY",
    ],
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
      "Tells privacy staff how much of a request's or a breach's time is over, and reminds a requester who was asked who they are.",
    environment: [
      ...ledger,
      "SEALING_KEY",
      "LETTER_SENDER",
      "PRIVACY_TOPIC",
      "RIGHTS_POLICY",
    ],
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
    environment: [...ledger],
    capabilities: ["ledger:write", "ledger:get"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "link-withdrawal": {
    summary:
      "Makes a link with which a caller withdraws a consent, and writes down who asked for it.",
    environment: [
      ...ledger,
      "TOKEN_KEYS",
      "CONSENT_KEYS_SECRET",
      "RETENTION_POLICY",
    ],
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
    environment: [...ledger, "TOKEN_KEYS"],
    capabilities: ["ledger:write", "ledger:partition", "links"],
    timeoutSeconds: 5,
    memoryMegabytes: 512,
  },
  "show-notice": {
    summary:
      "Shows anybody who the joint controllers are, and what changed in their list.",
    environment: ["ENTITIES"],
    capabilities: [],
    timeoutSeconds: 5,
    memoryMegabytes: 256,
  },
  "order-erasure": {
    summary:
      "Has a call's recordings erased before their term: a minor's, or after an upheld objection.",
    environment: [...ledger],
    capabilities: ["ledger:write", "ledger:get", "ledger:partition"],
    timeoutSeconds: 30,
    memoryMegabytes: 512,
  },
  "withdraw-consent": {
    summary:
      "Takes down that a caller withdrew a consent, and what the caller is to be told.",
    environment: [...ledger],
    capabilities: ["ledger:write", "ledger:get", "ledger:partition"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "decide-monitoring": {
    summary:
      "Says whether somebody may listen to a call while it goes on, and writes down that they asked.",
    environment: [...ledger, "CONSENT_POLICY", "TRANSFERS"],
    capabilities: ["ledger:write", "ledger:get", "ledger:partition"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "read-requests": {
    summary: "Lists and shows requests.",
    environment: [...ledger],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "read-registers": {
    summary:
      "Shows the registers of a month's requests, refusals, extensions, recipients' notices, complaints, breaches and disclosures, as JSON or CSV.",
    environment: [...ledger],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find"],
    timeoutSeconds: 30,
    memoryMegabytes: 512,
  },
  "open-export": {
    summary:
      "Hands out a link of minutes to a request's package, and writes down to whom.",
    environment: [...ledger, "EXPORTS_BUCKET", "RIGHTS_POLICY"],
    capabilities: ["ledger:write", "ledger:get", "exports:read"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "open-package": {
    summary:
      "Sends a person the code to their package, and hands out a link of minutes for it.",
    environment: [
      ...ledger,
      "TOKEN_KEYS",
      "SEALING_KEY",
      "EXPORTS_BUCKET",
      "LETTER_SENDER",
      "PRIVACY_TOPIC",
      "RIGHTS_POLICY",
    ],
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
    environment: [...ledger, "TOKEN_KEYS", "STAFF_POOL", "RIGHTS_POLICY"],
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
    environment: [...ledger, "SEALING_KEY"],
    capabilities: ["ledger:write", "ledger:get", "unseal"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "handle-breaches": {
    summary:
      "Takes breaches of personal data down, lists and shows them, and what was done about each.",
    environment: [...ledger, "PRIVACY_TOPIC", "RIGHTS_POLICY"],
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
    environment: [...ledger, "SEALING_KEY", "PRIVACY_TOPIC", "RIGHTS_POLICY"],
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
    environment: [...ledger, "RECORDINGS_BUCKET", "EXPORTS_BUCKET"],
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
    environment: [
      ...ledger,
      "RECORDINGS_BUCKET",
      "EXPORTS_BUCKET",
      "RIGHTS_POLICY",
      "TRANSFERS",
    ],
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
    environment: [
      ...ledger,
      "EXPORTS_BUCKET",
      "PRIVACY_TOPIC",
      "RIGHTS_POLICY",
    ],
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
      "Compares each day what the ledger expects with the vault, the landing bucket and the platform, and heals what is safe.",
    environment: [
      ...ledger,
      "LANDING_BUCKET",
      "RECORDINGS_BUCKET",
      "PLATFORM",
      "PLATFORM_CLIENT_SECRET",
      "RETENTION_POLICY",
      "CUSTOM_STORAGE_KEY",
      "MANAGEMENT_TOPIC",
      "IT_TOPIC",
      "PRIVACY_TOPIC",
    ],
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
    environment: [...ledger, "READS_BUCKET", "ROLE_PREFIX"],
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
    environment: [
      ...ledger,
      "TOKEN_KEYS",
      "PLATFORM",
      "PLATFORM_CLIENT_SECRET",
    ],
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
    environment: [...ledger],
    capabilities: ["ledger:get", "ledger:find"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "read-calls": {
    summary:
      "Lists and shows calls and their recordings, without personal data.",
    environment: [...ledger, "RETENTION_POLICY"],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "register-suspension": {
    summary: "Registers a hold or a restriction, or adds to one.",
    environment: [...ledger, "TOKEN_KEYS", "SUSPENSION_POLICY"],
    capabilities: ["ledger:write", "ledger:get", "tokens"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "decide-suspension": {
    summary:
      "Takes a person's decision on a hold or a restriction: release, approval, cancellation, telling the subject, review.",
    environment: [...ledger, "SUSPENSION_POLICY"],
    capabilities: ["ledger:write", "ledger:get"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "read-suspensions": {
    summary: "Lists and shows holds and restrictions.",
    environment: [...ledger],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "place-suspensions": {
    summary:
      "Finds the recordings of holds and restrictions, keeps each, and tells of overdue reviews.",
    environment: [...ledger, "RECORDINGS_BUCKET", "PRIVACY_TOPIC"],
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
    environment: [...ledger, "RECORDINGS_BUCKET"],
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
    environment: [...ledger, "EXPORTS_BUCKET", "LISTENING_POLICY", "TRANSFERS"],
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
    environment: [
      ...ledger,
      "RECORDINGS_BUCKET",
      "LISTENING_POLICY",
      "TRANSFERS",
    ],
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
    environment: [...ledger],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find"],
    timeoutSeconds: 10,
    memoryMegabytes: 512,
  },
  "journal-erasures": {
    summary:
      "Writes down outside the ledger's table what was erased, for the day that table is restored.",
    environment: ["JOURNAL_BUCKET"],
    capabilities: ["journal:write"],
    timeoutSeconds: 30,
    memoryMegabytes: 256,
  },
  "append-audit": {
    summary:
      "Takes every write to the ledger into the audit chain, once and in its place.",
    environment: ["AUDIT_BUCKET", "AUDIT_HEAD"],
    capabilities: ["audit:append"],
    timeoutSeconds: 60,
    memoryMegabytes: 512,
  },
  "read-audit": {
    summary:
      "Hands the audit store to the security team, and looks in it for them.",
    environment: [...ledger, "AUDIT_BUCKET"],
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
    environment: [
      ...ledger,
      "AUDIT_BUCKET",
      "AUDIT_HEAD",
      "EXPORTS_BUCKET",
      "SIGNING_KEYS",
    ],
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
    environment: [
      ...ledger,
      "EXPORTS_BUCKET",
      "SIGNING_KEYS",
      "RETENTION_POLICY",
    ],
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
    environment: [...ledger, "EXPORTS_BUCKET", "SIGNING_KEYS"],
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
    environment: [...ledger, "SIGNING_KEYS"],
    capabilities: ["ledger:get", "ledger:partition", "ledger:find", "sign"],
    timeoutSeconds: 30,
    memoryMegabytes: 512,
  },
} as const satisfies Record<string, FunctionShape>;
export type FunctionName = keyof typeof functionTable;

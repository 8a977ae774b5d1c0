import type { FunctionName } from "./functions.ts";

export type Route = {
  method: "GET" | "POST";
  /** HTTP API path; `{name}` is a path parameter. */
  path: string;
  function: FunctionName;
  /**
   * `platform`: the function checks a key or secret itself. `staff`: a JWT, checked by API Gateway and again by the
   * function. `public`: anybody with a link, which the function checks; few at a time.
   */
  caller: "platform" | "staff" | "public";
  summary: string;
};

/** Every way in. The API stack, the local runner and the documents are made from it. */
export const routes: readonly Route[] = [
  {
    method: "POST",
    path: "/talkdesk/consents",
    function: "answer-consent",
    caller: "platform",
    summary: "A caller's answer to a prompt",
  },
  {
    method: "POST",
    path: "/talkdesk/events/{trigger}/{secret}",
    function: "receive-event",
    caller: "platform",
    summary: "A webhook about a call",
  },
  {
    method: "POST",
    path: "/talkdesk/withdrawal-links",
    function: "link-withdrawal",
    caller: "platform",
    summary: "A link for the caller to withdraw with, for the flow to send",
  },
  {
    method: "GET",
    path: "/calls",
    function: "read-calls",
    caller: "staff",
    summary: "Calls of a day",
  },
  {
    method: "GET",
    path: "/calls/{interactionId}",
    function: "read-calls",
    caller: "staff",
    summary: "One call and its recordings",
  },
  {
    method: "POST",
    path: "/calls/{interactionId}/withdrawals",
    function: "withdraw-consent",
    caller: "staff",
    summary: "A caller withdrew a consent, by any channel",
  },
  {
    method: "POST",
    path: "/calls/{interactionId}/withdrawal-links",
    function: "link-withdrawal",
    caller: "staff",
    summary: "A link for the caller to withdraw with",
  },
  {
    method: "POST",
    path: "/calls/{interactionId}/minor",
    function: "order-erasure",
    caller: "staff",
    summary: "The caller is, or may be, under sixteen",
  },
  {
    method: "POST",
    path: "/calls/{interactionId}/objections",
    function: "order-erasure",
    caller: "staff",
    summary: "An employee's objection was upheld",
  },
  {
    method: "GET",
    path: "/withdrawals/{token}",
    function: "open-withdrawal",
    caller: "public",
    summary: "The page that says what withdrawing means",
  },
  {
    method: "POST",
    path: "/withdrawals/{token}",
    function: "open-withdrawal",
    caller: "public",
    summary: "The caller withdraws",
  },
  {
    method: "POST",
    path: "/requests",
    function: "register-request",
    caller: "staff",
    summary: "Start a data-subject request",
  },
  {
    method: "GET",
    path: "/requests",
    function: "read-requests",
    caller: "staff",
    summary: "Requests of a month",
  },
  {
    method: "GET",
    path: "/requests/{requestId}",
    function: "read-requests",
    caller: "staff",
    summary: "One request",
  },
  {
    method: "POST",
    path: "/requests/{requestId}/identity",
    function: "decide-request",
    caller: "staff",
    summary: "Say whether the requester is who they say",
  },
  {
    method: "POST",
    path: "/requests/{requestId}/approval",
    function: "decide-request",
    caller: "staff",
    summary: "Approve or refuse the answer",
  },
  {
    method: "POST",
    path: "/requests/{requestId}/extensions",
    function: "move-clock",
    caller: "staff",
    summary: "Take two further months, and tell the requester",
  },
  {
    method: "POST",
    path: "/requests/{requestId}/pauses",
    function: "move-clock",
    caller: "staff",
    summary: "Stop the clock for an open question about the identity",
  },
  {
    method: "POST",
    path: "/requests/{requestId}/pauses/end",
    function: "move-clock",
    caller: "staff",
    summary: "The question is answered; the clock goes on",
  },
  {
    method: "POST",
    path: "/requests/{requestId}/export/links",
    function: "open-export",
    caller: "staff",
    summary: "A link of minutes to the package",
  },
  {
    method: "POST",
    path: "/suspensions",
    function: "register-suspension",
    caller: "staff",
    summary: "Place a hold or a restriction",
  },
  {
    method: "GET",
    path: "/suspensions",
    function: "read-suspensions",
    caller: "staff",
    summary: "Holds and restrictions",
  },
  {
    method: "GET",
    path: "/suspensions/{suspensionId}",
    function: "read-suspensions",
    caller: "staff",
    summary: "One hold or restriction, and what became of its recordings",
  },
  {
    method: "POST",
    path: "/suspensions/{suspensionId}/additions",
    function: "register-suspension",
    caller: "staff",
    summary: "More recordings, calls or a subject for it",
  },
  {
    method: "POST",
    path: "/suspensions/{suspensionId}/release",
    function: "decide-suspension",
    caller: "staff",
    summary: "Ask for its release",
  },
  {
    method: "POST",
    path: "/suspensions/{suspensionId}/release/approval",
    function: "decide-suspension",
    caller: "staff",
    summary: "Approve the release, as somebody else",
  },
  {
    method: "POST",
    path: "/suspensions/{suspensionId}/release/cancellation",
    function: "decide-suspension",
    caller: "staff",
    summary: "Take the release back before its grace is over",
  },
  {
    method: "POST",
    path: "/suspensions/{suspensionId}/told",
    function: "decide-suspension",
    caller: "staff",
    summary: "Record that the subject was told",
  },
  {
    method: "POST",
    path: "/suspensions/{suspensionId}/review",
    function: "decide-suspension",
    caller: "staff",
    summary: "Set the next review date",
  },
  {
    method: "POST",
    path: "/recordings/{recordingId}/derivatives",
    function: "register-derivative",
    caller: "staff",
    summary: "Keep a transcript or an evaluation as long as its recording",
  },
  {
    method: "GET",
    path: "/attestations",
    function: "read-attestations",
    caller: "staff",
    summary: "Attestations of a month",
  },
  {
    method: "GET",
    path: "/attestations/{day}",
    function: "read-attestations",
    caller: "staff",
    summary: "One day's signed attestation",
  },
  {
    method: "GET",
    path: "/keys",
    function: "read-attestations",
    caller: "staff",
    summary: "Public keys of all that was ever signed",
  },
  {
    method: "GET",
    path: "/recordings/{recordingId}/certificate",
    function: "certify-deletion",
    caller: "staff",
    summary: "Signed proof that a recording is gone",
  },
  {
    method: "GET",
    path: "/requests/{requestId}/certificate",
    function: "certify-deletion",
    caller: "staff",
    summary: "Signed proof of what a request erased",
  },
  {
    method: "GET",
    path: "/findings",
    function: "read-reconciliations",
    caller: "staff",
    summary: "What reconciliations found and is still open",
  },
  {
    method: "GET",
    path: "/reconciliations",
    function: "read-reconciliations",
    caller: "staff",
    summary: "Reconciliations of a month",
  },
  {
    method: "GET",
    path: "/reconciliations/{day}",
    function: "read-reconciliations",
    caller: "staff",
    summary: "One day's reconciliation and its findings",
  },
];

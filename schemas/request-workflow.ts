import type { FunctionName } from "./functions.ts";
import { type Step, type TaskName, workflow } from "./workflow-step.ts";

/**
 * The life of a request, from registration to answer: Step Functions is built from it and `docs/workflow.md` drawn from
 * it. However many recordings a request concerns, it takes the same steps (T107).
 */
export const requestWorkflow = workflow("Freeze what may be needed", {
  "Freeze what may be needed": {
    does: "freeze-recordings",
    state: "received",
    next: "Acknowledge the request",
  },
  "Acknowledge the request": {
    does: "write-letter",
    codes: { letter: "acknowledgement" },
    state: "acknowledged",
    next: "Wait for identity",
  },
  "Wait for identity": {
    waitsFor: "identity",
    opens: "open-task",
    codes: { task: "identity" },
    state: "verifying-identity",
    owner: "privacy staff",
    escalatesAfterDays: 7,
    escalation: "Escalate the wait for identity",
    next: "Is the identity confirmed",
  },
  "Is the identity confirmed": {
    asks: "identity",
    of: "outcome",
    ways: {
      confirmed: "Gather the recordings",
      failed: "Answer the requester",
      amended: "Freeze what may be needed",
      duplicate: "Freeze for the other request",
      withdrawn: "Answer the requester",
    },
  },
  "Gather the recordings": {
    does: "gather-recordings",
    state: "gathering",
    next: "Wait for approval",
  },
  "Wait for approval": {
    waitsFor: "approval",
    opens: "open-task",
    codes: { task: "approval" },
    state: "awaiting-approval",
    owner: "privacy staff",
    escalatesAfterDays: 3,
    escalation: "Escalate the wait for approval",
    next: "Is the answer approved",
  },
  "Is the answer approved": {
    asks: "approval",
    of: "outcome",
    ways: {
      approved: "Carry out what was granted",
      refused: "Answer the requester",
      fee: "Quote the fee",
      undone: "Wait for identity",
      amended: "Freeze what may be needed",
      duplicate: "Freeze for the other request",
      withdrawn: "Answer the requester",
    },
  },
  "Carry out what was granted": {
    does: "carry-out",
    state: "acting",
    next: "Is a package due",
  },
  "Quote the fee": {
    does: "write-letter",
    codes: { letter: "fee-quote" },
    state: "awaiting-fee",
    next: "Wait for the fee",
  },
  "Wait for the fee": {
    waitsFor: "fee",
    opens: "open-task",
    codes: { task: "fee" },
    state: "awaiting-fee",
    owner: "the requester",
    escalatesAfterDays: 7,
    escalation: "Escalate the wait for the fee",
    next: "Is the fee paid",
  },
  "Is the fee paid": {
    asks: "fee",
    of: "outcome",
    ways: {
      paid: "Wait for approval",
      waived: "Wait for approval",
      unpaid: "Answer the requester",
      amended: "Freeze what may be needed",
      duplicate: "Freeze for the other request",
      withdrawn: "Answer the requester",
    },
  },
  "Is a package due": {
    asks: "approval",
    of: "package",
    ways: { yes: "Build the package", no: "Is an erasure due" },
  },
  "Build the package": {
    does: "build-export",
    state: "acting",
    next: "Transmit what goes elsewhere",
  },
  "Transmit what goes elsewhere": {
    does: "transmit-package",
    state: "acting",
    next: "Is an erasure due",
  },
  "Is an erasure due": {
    asks: "approval",
    of: "erasure",
    ways: { yes: "Thaw before the erasure", no: "Verify" },
  },
  "Thaw before the erasure": {
    does: "thaw-recordings",
    state: "acting",
    next: "Erase and wait until verified",
  },
  "Erase and wait until verified": {
    waitsFor: "erasure",
    opens: "begin-erasure",
    state: "acting",
    owner: "the eraser",
    escalatesAfterDays: 7,
    escalation: "Escalate the erasure",
    next: "Verify",
  },
  Verify: {
    does: "verify-request",
    state: "acting",
    next: "Tell the recipients",
  },
  "Tell the recipients": {
    does: "tell-recipients",
    state: "acting",
    next: "Answer the requester",
  },
  "Answer the requester": {
    does: "write-letter",
    codes: { letter: "answer" },
    state: "acting",
    next: "Thaw what was frozen",
  },
  "Freeze for the other request": {
    does: "freeze-recordings",
    state: "acting",
    next: "Thaw what was frozen",
  },
  "Thaw what was frozen": {
    does: "thaw-recordings",
    state: "acting",
    next: "Close the request",
  },
  "Close the request": {
    does: "close-request",
    state: "acting",
    next: "end",
  },
});

/** Days a person has for a task before staff is told that it waits. */
export function daysFor(task: TaskName): number {
  const days = Object.values<Step>(requestWorkflow.steps).flatMap((step) =>
    "waitsFor" in step && step.waitsFor === task
      ? [step.escalatesAfterDays]
      : [],
  );
  return Math.min(...days);
}

/** Functions that the workflow calls. */
export const workflowFunctions: readonly FunctionName[] = [
  ...new Set(
    Object.values<Step>(requestWorkflow.steps).flatMap((step) => {
      if ("does" in step) return [step.does];
      return "opens" in step ? [step.opens] : [];
    }),
  ),
  "escalate-request",
];

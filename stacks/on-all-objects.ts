/** Stacks that have findings we live with. */
export type StackName = "audit" | "rights" | "intake" | "retention" | "api";

/** Who has such rights, by the bucket as the data stack exports it. */
export const onAllObjects: Readonly<
  Record<string, Partial<Record<StackName, string[]>>>
> = {
  RecordingsA3BDCC51Arn3BFBEDAD: {
    rights: [
      "freeze-recordings",
      "gather-recordings",
      "carry-out",
      "build-export",
      "verify-request",
      "thaw-recordings",
      "conclude-erasures/conclude-erasures",
      "prepare-extracts/prepare-extracts",
    ],
    api: ["deliver-disclosure", "open-recording"],
    retention: [
      "admit-recording/admit-recording",
      "settle-recordings/settle-recordings",
      "erase-recordings/erase-recordings",
      "place-suspensions/place-suspensions",
      "lift-suspensions/lift-suspensions",
      "reconcile/reconcile",
    ],
  },
  LandingF95672E9Arn83323F3E: {
    intake: ["collect-recordings/collect-recordings"],
    retention: [
      "admit-recording/admit-recording",
      "settle-recordings/settle-recordings",
      "erase-recordings/erase-recordings",
    ],
  },
  Exports25637AFBArn08434897: {
    rights: [
      "carry-out",
      "build-export",
      "transmit-package",
      "verify-request",
      "prepare-extracts/prepare-extracts",
    ],
    retention: [
      "anchor-audit/anchor-audit",
      "attest/attest",
      "erase-recordings/erase-recordings",
    ],
    api: [
      "deliver-disclosure",
      "open-export",
      "open-package",
      "read-attestations",
      "register-derivative",
      "revoke-package",
    ],
  },
  JournalAE8C44B2Arn8FBFE2CC: {
    retention: ["journal-erasures/journal-erasures"],
  },
};

import type { LedgerItem } from "#schemas/ledger-item";

/** What stands in a request's partition, its evidence aside. */
export type InRequest = Extract<
  LedgerItem,
  {
    kind:
      | "request"
      | "subject"
      | "subject-link"
      | "clock-watch"
      | "round"
      | "recipient-notice"
      | "identity-code"
      | "package-access"
      | "audio-review"
      | "scope";
  }
>;

export function nameInRequest(item: InRequest): string {
  switch (item.kind) {
    case "request":
    case "subject":
    case "identity-code":
    case "package-access":
      return item.kind;
    case "subject-link":
      return `subject-link#${String(item.ordinal)}`;
    case "round":
      return `round#${String(item.round)}`;
    case "clock-watch":
      return "clock";
    case "recipient-notice":
      return `recipient-notice#${item.of}#${item.recipientId}`;
    case "audio-review":
    case "scope":
      return `${item.kind}#${item.recordingId}`;
  }
}

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

export const packageAccessName = (round = 0): string =>
  round === 0 ? "package-access" : `package-access@${String(round)}`;

export function nameInRequest(item: InRequest): string {
  switch (item.kind) {
    case "request":
    case "subject":
    case "identity-code":
      return item.kind;
    case "package-access":
      return packageAccessName(item.round);
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

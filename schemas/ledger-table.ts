/** The ledger's table by its names. None of them is the name of an item's field; an item's fields stand beside them. */
export const ledgerTable = {
  partition: "pk",
  item: "sk",
  /** Every index projects all, so that what is found need not be read again. */
  indexes: {
    /** `<queue>#<shard>`, by time. */
    due: { name: "due", partition: "dueQueue", sort: "dueQueueAt" },
    subject: { name: "subject", partition: "subjectToken", sort: "pk" },
    alias: { name: "alias", partition: "alias", sort: "pk" },
    /** `<day>#<shard>`. */
    day: { name: "day", partition: "day", sort: "pk" },
  },
} as const;

/**
 * The ledger's table by its names. None of them is the name of an item's field; an item's fields stand beside them.
 * An index that projects keys is written only when they change, so that it costs an item's first write and no later one;
 * what is found in it is read from the table. One that projects all is for a single item that must come in one call.
 */
export const ledgerTable = {
  partition: "pk",
  item: "sk",
  /** How far back the table can be restored: what was erased lives that much longer (T33). */
  recoveryDays: 7,
  indexes: {
    /** `<queue>#<shard>`, by time. */
    due: {
      name: "due",
      partition: "dueQueue",
      sort: "dueQueueAt",
      projects: "keys",
    },
    subject: {
      name: "subject",
      partition: "subjectToken",
      sort: "pk",
      projects: "keys",
    },
    alias: { name: "alias", partition: "alias", sort: "pk", projects: "all" },
    /** `<day>#<shard>`. */
    day: { name: "day", partition: "dayShard", sort: "pk", projects: "keys" },
  },
} as const;

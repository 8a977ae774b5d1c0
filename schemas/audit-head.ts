/** The table with the one item that says where the audit chain ends. */
export const auditHeadTable = { partition: "chain", only: "ledger" } as const;

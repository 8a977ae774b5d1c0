/** The audit store of an environment. */
export type AuditSettings = {
  /** Default: the product's own. Another keeps it from whoever administers the product (R68, T93). */
  account?: string;
  /**
   * Days for which nobody can delete what was written, and after which it is deleted. It holds ids, codes and tokens only;
   * three years cover the usual time to bring a claim, and more would be kept for nothing (T24, T25, T94).
   */
  termDays: number;
  /** Name of the role that the security team takes on. */
  securityRole: string;
  /** Account whose people may take it on, with a second factor. Default: the audit store's own. */
  securityAccount?: string;
};

const proofDays = 3 * 366;

export const auditOf = (
  environment: string,
  termDays = proofDays,
): AuditSettings => ({
  termDays,
  securityRole: `tacet-${environment}-security`,
});

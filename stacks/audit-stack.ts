import {
  CfnOutput,
  CrossStackReferences,
  ReferenceStrength,
  Stack,
  type StackProps,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import { auditKey } from "./audit/audit-key.ts";
import { chainBucket } from "./audit/chain-bucket.ts";
import { accountApart } from "./audit/account-apart.ts";
import { handOnEvents } from "./audit/handed-on-events.ts";
import { auditHead } from "./audit/head-table.ts";
import { readsBucket } from "./audit/reads-bucket.ts";
import { securityRole } from "./audit/security-role.ts";
import { chainNameIn, readsNameIn, whoseRoles } from "./audit/whose-roles.ts";
import type { Means, Plan } from "./constructs/means.ts";
import { accessLogBucket } from "./data/passing-buckets.ts";

export type AuditMeans = Pick<
  Means,
  "audit" | "auditHead" | "auditKey" | "reads"
>;

/**
 * What nobody changes and the security team alone reads (R68, T93): the chain of everything written to the ledger, and
 * CloudTrail's files of who read the vault. Apart from all else, so that it can stand in an account of its own.
 */
export class AuditStack extends Stack {
  readonly means: AuditMeans;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { plan: Plan },
  ) {
    super(scope, id, props);
    const { settings } = props.plan;
    const roles = whoseRoles(this, props.plan);
    const key = auditKey(this, settings.removal, roles);
    const accessLogs = accessLogBucket(this, settings.removal);
    const { termDays } = settings.audit;
    const given = { key, accessLogs, termDays, roles };
    this.means = {
      audit: chainBucket(this, {
        ...given,
        bucketName: chainNameIn(props.plan),
      }),
      reads: readsBucket(this, {
        ...given,
        bucketName: readsNameIn(props.plan),
      }),
      auditHead: auditHead(this, settings.deletionProtection, roles),
      auditKey: key,
    };
    securityRole(this, settings.audit, this.means);
    const { audit, reads } = this.means;
    if (accountApart(settings) !== undefined) {
      // An ARN is read from another account's stack when it is deployed; it cannot be exported there.
      CrossStackReferences.of(key).produce(ReferenceStrength.WEAK);
      handOnEvents(this, reads, roles.account);
    }
    new CfnOutput(this, "AuditBucket", { value: audit.bucketName });
    new CfnOutput(this, "ReadsBucket", { value: reads.bucketName });
    new CfnOutput(this, "SecurityRole", { value: roles.security });
  }
}

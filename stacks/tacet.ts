import { type App, type Stack, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { acknowledge } from "./acknowledgements.ts";
import { ApiStack } from "./api-stack.ts";
import type { Plan } from "./constructs/means.ts";
import { accountApart } from "./audit/account-apart.ts";
import { AuditStack } from "./audit-stack.ts";
import { DataStack } from "./data-stack.ts";
import { IntakeStack } from "./intake-stack.ts";
import { RetentionStack } from "./retention-stack.ts";
import { RightsStack } from "./rights-stack.ts";
import type { AuditSettings } from "./settings/audit.ts";
import { checkAudit } from "./settings/check-audit.ts";
import { checkEntities } from "./settings/check-entities.ts";
import { checkNotices } from "./settings/check-notices.ts";
import { checkReceivers } from "./settings/check-receivers.ts";
import { checkPlatform } from "./settings/check-platform.ts";
import { checkTransfers } from "./settings/check-transfers.ts";
import { WatchStack } from "./watch-stack.ts";

/** The whole product of one environment; synthesis fails on a finding nobody has acknowledged. */
export function tacet(app: App, plan: Plan) {
  checkPlatform(plan.environment, plan.settings.platform);
  checkEntities(plan.environment, plan.settings.entityList);
  checkNotices(plan.environment, plan.settings.notices, plan.settings.consent);
  checkTransfers(
    plan.environment,
    plan.settings.transfers,
    plan.settings.rights.entities,
  );
  checkAudit(plan.settings.audit, plan.settings.account);
  checkReceivers(plan.environment, plan.settings.rights.receivers);
  const stacks = stacksOf(app, plan);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  acknowledge(stacks, plan);
  return stacks;
}

/** In order of what each hands to the next. */
function stacksOf(app: App, plan: Plan) {
  const { account, region } = plan.settings;
  const props = {
    plan,
    env: account === undefined ? { region } : { account, region },
  };
  const id = (name: string) => `tacet-${plan.environment}-${name}`;
  const audit = new AuditStack(app, id("audit"), {
    plan,
    env: { ...props.env, ...accountOf(plan.settings.audit) },
  });
  const data = new DataStack(app, id("data"), props);
  const rights = new RightsStack(app, id("rights"), {
    ...props,
    means: { ...data.means, ...audit.means },
  });
  const intake = new IntakeStack(app, id("intake"), {
    ...props,
    means: rights.means,
  });
  const { means } = intake;
  const retention = new RetentionStack(app, id("retention"), {
    ...props,
    means,
  });
  const api = new ApiStack(app, id("api"), {
    ...props,
    means,
    made: [intake.answerConsent, intake.receiveEvent],
  });
  inOrder({ audit, data, retention, api }, plan);
  const watch = new WatchStack(app, id("watch"), {
    ...props,
    watched: [rights, intake, retention, api].map(({ watched }) => watched),
  });
  return { audit, data, rights, intake, retention, api, watch };
}

/**
 * What a reference would make CloudFormation wait for, did it cross accounts: a trail is not made without its bucket, and
 * events are handed on to whoever takes them.
 */
function inOrder(
  {
    audit,
    data,
    retention,
    api,
  }: Record<"audit" | "data" | "retention" | "api", Stack>,
  { settings }: Plan,
): void {
  retention.addStackDependency(audit);
  api.addStackDependency(audit);
  if (accountApart(settings) !== undefined) audit.addStackDependency(data);
}

const accountOf = ({ account }: AuditSettings) =>
  account === undefined ? {} : { account };

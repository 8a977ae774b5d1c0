import { ArnFormat, CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionName } from "#schemas/functions";
import { workflowFunctions } from "#schemas/request-workflow";
import { EachMinute } from "./constructs/each-minute.ts";
import { HouseFunction } from "./constructs/house-function.ts";
import { LedgerReader } from "./constructs/ledger-reader.ts";
import type { Means, Plan } from "./constructs/means.ts";
import { insertedLike } from "./constructs/stream-pattern.ts";
import { watched, type Watched } from "./constructs/watched.ts";
import type { AuditMeans } from "./audit-stack.ts";
import type { DataMeans } from "./data-stack.ts";
import { RequestMachine } from "./rights/state-machine.ts";
import { topic } from "./rights/topics.ts";

type Kept = AuditMeans & DataMeans;
export type RightsMeans = Kept & Pick<Means, "topics" | "stateMachineArn">;
export type RightsStackProps = StackProps & { plan: Plan; means: Kept };

/** Answers data-subject requests: freeze, wait for people, act, verify, answer. */
export class RightsStack extends Stack {
  readonly means: RightsMeans;
  readonly watched: Watched;

  constructor(scope: Construct, id: string, props: RightsStackProps) {
    super(scope, id, props);
    const { plan } = props;
    const name = `tacet-${plan.environment}-requests`;
    this.means = {
      ...props.means,
      topics: this.topics(plan),
      stateMachineArn: this.machineArn(name),
    };
    const by = this.workers(plan);
    const requests = new RequestMachine(this, "Requests", {
      name,
      settings: plan.settings,
      by,
    });
    const starter = new LedgerReader(this, "start-workflow", {
      plan,
      means: this.means,
      changes: [insertedLike({ kind: ["request"] })],
    });
    this.watched = watched(
      [starter, ...this.sweeps(plan)],
      [...by.values()],
      [requests.machine],
    );
    new CfnOutput(this, "StateMachineArn", {
      value: requests.machine.stateMachineArn,
    });
  }

  /** By name, because a function of the workflow knows its workflow, and CloudFormation makes neither before the other. */
  private machineArn(name: string): string {
    return this.formatArn({
      service: "states",
      resource: "stateMachine",
      resourceName: name,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  private sweeps(plan: Plan): EachMinute[] {
    const means = this.means;
    const each = (name: FunctionName, everyMinutes: number) =>
      new EachMinute(this, name, { plan, means, everyMinutes });
    return [
      each("conclude-erasures", 10),
      each("watch-clocks", 10),
      each("remind-recipients", 30),
      each("sweep-intakes", 1),
      each("prepare-extracts", 1),
    ];
  }

  private topics({ settings: { notified } }: Plan): Means["topics"] {
    return {
      management: topic(this, "Management", notified.management),
      it: topic(this, "It", notified.it),
      privacy: topic(this, "Privacy", notified.privacy),
    };
  }

  private workers(plan: Plan) {
    return new Map(
      workflowFunctions.map((name) => [
        name,
        new HouseFunction(this, name, { plan, means: this.means }),
      ]),
    );
  }
}

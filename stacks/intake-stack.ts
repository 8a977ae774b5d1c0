import {
  aws_secretsmanager as secretsmanager,
  CfnOutput,
  Stack,
  type StackProps,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import { EachMinute } from "./constructs/each-minute.ts";
import { HouseFunction } from "./constructs/house-function.ts";
import { LedgerReader } from "./constructs/ledger-reader.ts";
import type { EarlierMeans, Plan } from "./constructs/means.ts";
import { insertedLike } from "./constructs/stream-pattern.ts";
import { watched, type Watched } from "./constructs/watched.ts";
import type { RightsMeans } from "./rights-stack.ts";

export type IntakeStackProps = StackProps & { plan: Plan; means: RightsMeans };

/** Takes what the platform says: answers, events, and the audio it recorded. */
export class IntakeStack extends Stack {
  readonly means: EarlierMeans;
  readonly watched: Watched;
  readonly answerConsent: HouseFunction;
  readonly receiveEvent: HouseFunction;

  constructor(scope: Construct, id: string, props: IntakeStackProps) {
    super(scope, id, props);
    const { plan } = props;
    this.means = { ...props.means, secrets: this.secrets(plan) };
    const { means } = this;
    this.answerConsent = new HouseFunction(this, "answer-consent", {
      plan,
      means,
    });
    this.receiveEvent = new HouseFunction(this, "receive-event", {
      plan,
      means,
    });
    const stopper = new LedgerReader(this, "stop-recording", {
      plan,
      means,
      changes: [
        insertedLike({
          kind: ["consent"],
          answer: ["refused", "withdrawn", "void"],
          purpose: ["recording"],
        }),
      ],
    });
    const collector = new EachMinute(this, "collect-recordings", {
      plan,
      means,
    });
    this.watched = watched(
      [stopper, collector],
      [this.answerConsent, this.receiveEvent],
    );
  }

  private secrets(plan: Plan): EarlierMeans["secrets"] {
    return {
      consentKeys: this.secret("ConsentKeys", plan),
      eventPath: this.secret("EventPath", plan),
      eventTemplate: this.secret("EventTemplate", plan),
      platformClient: this.secret("PlatformClient", plan),
    };
  }

  /** Made empty: a value in a template is no secret. What is stored reads {"active": ["newest", "older"]}. */
  private secret(id: string, { settings }: Plan): secretsmanager.Secret {
    const secret = new secretsmanager.Secret(this, id, {
      removalPolicy: settings.removal,
    });
    const resource = secret.node.defaultChild;
    if (resource instanceof secretsmanager.CfnSecret)
      resource.addPropertyDeletionOverride("GenerateSecretString");
    new CfnOutput(this, `${id}Secret`, { value: secret.secretArn });
    return secret;
  }
}

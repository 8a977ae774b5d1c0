import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { cleanEnvironment } from "../emulators/clean-environment.ts";
import { step } from "./steps.ts";

const run = promisify(execFile);
const repository = join(import.meta.dirname, "..", "..");
const cdk = join(repository, "node_modules", "aws-cdk", "bin", "cdk");

const Outputs = z.object({
  "tacet-local-data": z.object({
    LandingBucket: z.string(),
    RecordingsBucket: z.string(),
  }),
  "tacet-local-intake": z.object({
    ConsentKeysSecret: z.string(),
    EventPathSecret: z.string(),
    EventTemplateSecret: z.string(),
    PlatformClientSecret: z.string(),
  }),
  "tacet-local-api": z.object({
    ApiUrl: z.url(),
    UserPoolId: z.string(),
    UserPoolClientId: z.string(),
  }),
});
export type Outputs = z.infer<typeof Outputs>;

/** Bundles, bootstraps and deploys, with the commands an operator uses; tells the stacks' outputs. */
export async function deploy(endpoint: string): Promise<Outputs> {
  const scratch = await mkdtemp(join(tmpdir(), "tacet-deployed-"));
  const outputs = join(scratch, "outputs.json");
  const node = async (...command: string[]) => {
    await run(process.execPath, command, {
      cwd: repository,
      env: towards(endpoint),
      maxBuffer: 64 * 1024 * 1024,
    });
  };
  const assembly = join(scratch, "cdk.out");
  const withCdk = (...words: string[]) => node(cdk, ...words, "--no-notices");
  try {
    await step("bundle the functions", () => node("bin/build.ts"));
    await step("cdk bootstrap", () =>
      withCdk("bootstrap", "aws://000000000000/eu-central-1"),
    );
    await step("cdk synth", () =>
      withCdk("synth", "--quiet", "--output", assembly),
    );
    await leaveOutUnknown(assembly);
    await step("cdk deploy --all", () =>
      withCdk(
        "--app",
        assembly,
        ..."deploy --all --require-approval never --outputs-file".split(" "),
        outputs,
      ),
    );
    return Outputs.parse(JSON.parse(await readFile(outputs, "utf8")));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** MiniStack refuses a template with a type it does not know (docs/local-aws.md). */
const unknown: readonly string[] = ["AWS::CloudTrail::Trail"];

const Template = z.looseObject({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string() })),
});

async function leaveOutUnknown(assembly: string): Promise<void> {
  for (const file of await readdir(assembly)) {
    if (!file.endsWith(".template.json")) continue;
    const path = join(assembly, file);
    const template = Template.parse(JSON.parse(await readFile(path, "utf8")));
    const known = Object.entries(template.Resources).filter(
      ([, { Type }]) => !unknown.includes(Type),
    );
    const Resources = Object.fromEntries(known);
    await writeFile(path, JSON.stringify({ ...template, Resources }));
  }
}

const towards = (endpoint: string) =>
  cleanEnvironment({
    // cdk.json says `node`: the one that runs us.
    PATH: [dirname(process.execPath), process.env["PATH"] ?? ""].join(
      delimiter,
    ),
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: "true",
    CDK_DISABLE_CLI_TELEMETRY: "true",
  });

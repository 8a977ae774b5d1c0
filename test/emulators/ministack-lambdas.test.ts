import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callJson } from "./call-aws.ts";
import { describeWith } from "./describe-with.ts";
import type { Emulator } from "./emulator.ts";
import { startMinistack } from "./ministack.ts";

const path = "/2015-03-31/functions";

describeWith("python", "MiniStack and Lambdas", (python) => {
  let ministack: Emulator;

  beforeAll(async () => {
    ministack = await startMinistack(python, "ignored");
  });
  afterAll(() => ministack.stop());

  const ask = (more: string, body: object) =>
    callJson({
      endpoint: ministack.endpoint,
      service: "lambda",
      path: `${path}${more}`,
      body,
    });

  async function answerOf(file: string, program: string): Promise<unknown> {
    const FunctionName = crypto.randomUUID();
    const zip = zipSync({
      [file]: strToU8(`exports.handler = async () => ${program};`),
    });
    await ask("", {
      FunctionName,
      Runtime: "nodejs20.x",
      Handler: "index.handler",
      Role: "arn:aws:iam::000000000000:role/any",
      Code: { ZipFile: Buffer.from(zip).toString("base64") },
    });
    return ask(`/${FunctionName}/invocations`, {});
  }

  test("MiniStack still runs a Lambda on our Node, whatever its runtime says", async () => {
    expect(await answerOf("index.js", "process.version")).toBe(process.version);
  });

  test("MiniStack still gives no SDK to a Lambda that imports it instead of bundling it", async () => {
    const imported = `import("@aws-sdk/client-s3").then(() => "found", () => "not found")`;
    expect(await answerOf("index.js", imported)).toBe("not found");
  });

  test("MiniStack still does not find a handler in a .cjs file", async () => {
    const answer = JSON.stringify(await answerOf("index.cjs", `"found"`));
    expect(answer).toContain("Cannot find module");
  });
});

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import * as z from "zod/mini";
import type { AwsAnswers } from "./aws-answers.ts";

export type AwsStub = {
  url: string;
  /** What was asked of it since this was called last, in order. */
  operations(): Promise<string[]>;
  stop(): void;
};

const Listening = z.object({ port: z.number() });
const Operations = z.object({ operations: z.array(z.string()) });

export async function startAwsStub(answers: AwsAnswers): Promise<AwsStub> {
  const stub = fork("test/bench/processes/aws-stub.ts", { stdio: "inherit" });
  const { port } = Listening.parse(await answerTo(stub, answers));
  return {
    url: `http://127.0.0.1:${port}`,
    async operations() {
      return Operations.parse(await answerTo(stub, "operations")).operations;
    },
    stop: () => {
      stub.disconnect();
    },
  };
}

async function answerTo(
  stub: ChildProcess,
  question: AwsAnswers | "operations",
): Promise<unknown> {
  const answered = once(stub, "message");
  stub.send(question);
  const [answer]: unknown[] = await answered;
  return answer;
}

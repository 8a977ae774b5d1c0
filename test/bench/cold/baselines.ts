import { bundleOf } from "../bundles.ts";
import type { ColdCase } from "./campaign.ts";
import { answeredWith, sdkSucceeded } from "./succeeded.ts";

/** B1: one PutItem through the SDK. */
export const bareSdk = async (): Promise<ColdCase> => ({
  name: "B1",
  bundle: await bundleOf("baselines/bare-put-item.ts", "bundled"),
  event: {},
  answered: sdkSucceeded,
  operations: ["PutItem"],
});

/** The clients that a function needs, bare, each called once. */
export const bareClients = async (
  name: string,
  entry: "bare-put-and-head" | "bare-put-and-encrypt" | "bare-start",
  operations: readonly string[],
): Promise<ColdCase> => ({
  name,
  bundle: await bundleOf(`baselines/${entry}.ts`, "bundled"),
  event: {},
  answered: sdkSucceeded,
  operations,
});

/** F: one PutItem without the SDK. */
export const floor = async (): Promise<ColdCase> => ({
  name: "F",
  bundle: await bundleOf("baselines/signed-put-item.ts", "bundled"),
  event: {},
  answered: answeredWith(200),
  operations: ["PutItem"],
});

/** T, or T0: the typical stack takes the same webhook. */
export const typicalStack = async (
  name: "T" | "T0",
  event: unknown,
): Promise<ColdCase> => ({
  name,
  bundle: await bundleOf(
    "baselines/typical-put-item.ts",
    name === "T" ? "bundled" : "cdk-defaults",
  ),
  event,
  answered: answeredWith(200),
  operations: ["PutItem"],
});

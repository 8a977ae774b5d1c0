import { webhookCalls } from "../bundled/webhook-calls.ts";
import { typical } from "./typical.ts";

/** T without AWS. */
export const callsFor = webhookCalls(typical(() => Promise.resolve()));

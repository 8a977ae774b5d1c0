import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { unitsOfAnswer, unitsOfRefusal } from "./charged-units.ts";
import type { Tally } from "./tally.ts";

type Handler = (args: { input: object }) => Promise<{ output: object }>;
type Countable = {
  middlewareStack: {
    add(
      middleware: (next: Handler, context: { commandName?: string }) => Handler,
      options: { step: "initialize" },
    ): void;
  };
};

/** Notes each call a client makes. Emulators do not throttle, so that a call is one request. */
export function countCalls<Client extends Countable>(
  client: Client,
  service: string,
  tally: Tally,
): Client {
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) => {
        const operation = commandName.replace(/Command$/, "");
        tally.note({ service, operation, reads: 0, writes: 0 });
        return next(args);
      },
    { step: "initialize" },
  );
  return client;
}

/** As `countCalls`, and asks DynamoDB what each call consumed. */
export function countUnits(
  client: DynamoDBClient,
  tally: Tally,
): DynamoDBClient {
  const service = "DynamoDB";
  const countable: Countable = client;
  countable.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const operation = commandName.replace(/Command$/, "");
        const input = { ...args.input, ReturnConsumedCapacity: "INDEXES" };
        try {
          const result = await next({ ...args, input });
          const units = unitsOfAnswer(operation, input, result.output);
          tally.note({ service, operation, ...units });
          return result;
        } catch (error) {
          tally.note({ service, operation, ...unitsOfRefusal(input, error) });
          throw error;
        }
      },
    { step: "initialize" },
  );
  return client;
}

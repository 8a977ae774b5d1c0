import { keyRecord } from "#adapters/aws/ledger-record";
import { recordingKey } from "#domain/ledger/keys";
import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { compare } from "../counting/compare.ts";
import { growLedger, operations } from "../counting/grown-ledger.ts";
import { dynamoDbLocal } from "../counting/start-emulators.ts";
import { openTally } from "../counting/tally.ts";
import type { Metric } from "../metric.ts";

const rounds = 1000;

export const consentLookup: Metric = {
  name: "consent-lookup",
  timesOnly: true,
  about: "a call's whole story, read and checked, against one raw GetItem",
  async run() {
    await using dynamo = await dynamoDbLocal();
    const { client, table, plain, recording } = await growLedger(
      dynamo.endpoint,
      1000,
      openTally(),
    );
    const { interactionId, platformRecordingId } = recording;
    const key = keyRecord(recordingKey(interactionId, platformRecordingId));
    const get = { TableName: table, Key: key, ConsistentRead: true };
    const { ratio, told } = await compare(
      async () => operations["consent join"]?.(plain, recording),
      () => client.send(new GetItemCommand(get)),
      rounds,
    );
    return [
      {
        what: "consent join",
        ...ratio,
        unit: "x a GetItem",
        baseline: told,
        gate: { most: 1.5 },
        aim: { most: 1.2 },
        exact: false,
      },
    ];
  },
};

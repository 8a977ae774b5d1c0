import { emulatorAt, type Emulator } from "#test/adapters/aws/emulator";
import { openingSealer, openingTokens } from "#test/adapters/aws/opened-keys";
import { openingLedger } from "#test/adapters/aws/opened-ledger";
import { openingNotifier } from "#test/adapters/aws/opened-notifier";
import {
  followLink,
  followOnMoto,
  openingObjectStore,
} from "#test/adapters/aws/opened-object-store";
import { openingSecrets } from "#test/adapters/aws/opened-secrets";
import { test } from "vitest";
import { ledgerContract } from "./ledger.ts";
import { notifierContract } from "./notifier.ts";
import { objectStoreContract } from "./object-store.ts";
import { sealerContract } from "./sealer.ts";
import { secretsContract } from "./secrets.ts";
import { tokensContract } from "./tokens.ts";

on("DynamoDB Local", process.env["DYNAMODB_LOCAL_ENDPOINT"], (emulator) => {
  ledgerContract("aws on DynamoDB Local", openingLedger(emulator));
});

on("moto", process.env["MOTO_ENDPOINT"], (emulator) => {
  awsContracts("aws on moto", emulator, followOnMoto);
});

on("MiniStack", process.env["MINISTACK_ENDPOINT"], (emulator) => {
  awsContracts("aws on MiniStack", emulator, followLink);
});

function awsContracts(
  name: string,
  emulator: Emulator,
  follow: typeof followLink,
): void {
  ledgerContract(name, openingLedger(emulator));
  objectStoreContract(name, openingObjectStore(emulator, follow));
  tokensContract(name, openingTokens(emulator));
  sealerContract(name, openingSealer(emulator));
  secretsContract(name, openingSecrets(emulator));
  notifierContract(name, openingNotifier(emulator));
}

function on(
  name: string,
  endpoint: string | undefined,
  contracts: (emulator: Emulator) => void,
): void {
  if (endpoint !== undefined) contracts(emulatorAt(endpoint));
  else test.skip(`NOT PROVED on ${name}: it is not running`);
}

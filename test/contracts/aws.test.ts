import { emulatorAt, type Emulator } from "#test/adapters/aws/emulator";
import { openingSealer, openingTokens } from "#test/adapters/aws/opened-keys";
import { openingLedger } from "#test/adapters/aws/opened-ledger";
import { openingNotifier } from "#test/adapters/aws/opened-notifier";
import {
  followOnMoto,
  openingObjectStore,
} from "#test/adapters/aws/opened-object-store";
import { openingSecrets } from "#test/adapters/aws/opened-secrets";
import { describeWith } from "#test/emulators/describe-with";
import { ledgerContract } from "./ledger.ts";
import { notifierContract } from "./notifier.ts";
import { objectStoreContract } from "./object-store.ts";
import { sealerContract } from "./sealer.ts";
import { secretsContract } from "./secrets.ts";
import { tokensContract } from "./tokens.ts";

describeWith("dynamodbLocal", "on DynamoDB Local", ({ endpoint }) => {
  ledgerContract("aws", openingLedger(emulatorAt(endpoint)));
});

describeWith("moto", "on moto", ({ endpoint }) => {
  awsContracts("aws", emulatorAt(endpoint), followOnMoto);
});

function awsContracts(
  name: string,
  emulator: Emulator,
  follow: typeof followOnMoto,
): void {
  ledgerContract(name, openingLedger(emulator));
  objectStoreContract(name, openingObjectStore(emulator, follow));
  tokensContract(name, openingTokens(emulator));
  sealerContract(name, openingSealer(emulator));
  secretsContract(name, openingSecrets(emulator));
  notifierContract(name, openingNotifier(emulator));
}

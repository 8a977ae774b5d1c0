import { byRequest } from "#test/adapters/aws/carriers";
import { emulatorAt, type Emulator } from "#test/adapters/aws/emulator";
import {
  openingCodeDigests,
  openingLinkSigner,
  openingSealer,
  openingSigner,
  openingTokens,
} from "#test/adapters/aws/opened-keys";
import {
  byArn,
  openingAuditStore,
} from "#test/adapters/aws/opened-audit-store";
import { openingJournal } from "#test/adapters/aws/opened-journal";
import { openingLedger } from "#test/adapters/aws/opened-ledger";
import { openingNotifier } from "#test/adapters/aws/opened-notifier";
import { openingTexter } from "#test/adapters/aws/opened-texter";
import {
  followOnMoto,
  openingObjectStore,
} from "#test/adapters/aws/opened-object-store";
import { openingSecrets } from "#test/adapters/aws/opened-secrets";
import { openWorkflowsOn } from "#test/adapters/aws/opened-workflows";
import { describeWith } from "#test/emulators/describe-with";
import type { Emulator as Ministack } from "#test/emulators/emulator";
import { startMinistack } from "#test/emulators/ministack";
import { afterAll, beforeAll } from "vitest";
import { codeDigestsContract } from "./code-digests.ts";
import { auditChainContract } from "./audit-chain.ts";
import {
  auditStoreContract,
  lockedStoreContract,
  type OpenLockedStore,
} from "./audit-store.ts";
import { journalContract } from "./journal.ts";
import { ledgerContract } from "./ledger.ts";
import { linkSignerContract } from "./link-signer.ts";
import { notifierContract } from "./notifier.ts";
import { texterContract } from "./texter.ts";
import { objectStoreContract } from "./object-store.ts";
import { sealerContract } from "./sealer.ts";
import { secretsContract } from "./secrets.ts";
import { signerContract } from "./signer.ts";
import { tokensContract } from "./tokens.ts";
import { workflowsContract } from "./workflows.ts";

describeWith("dynamodbLocal", "on DynamoDB Local", ({ endpoint }) => {
  const emulator = emulatorAt(endpoint);
  ledgerContract("aws", openingLedger(emulator));
  ledgerContract("aws without the SDK", openingLedger(emulator, byRequest));
});

describeWith("moto", "on moto", ({ endpoint }) => {
  const emulator = emulatorAt(endpoint);
  awsContracts("aws", emulator, followOnMoto);
  auditStoreContract(
    "aws, by its table's ARN",
    openingAuditStore(emulator, byArn),
  );
  webhookContracts("aws without the SDK", emulator);
});

describeWith("python", "on MiniStack", (python) => {
  let ministack: Ministack;
  beforeAll(async () => {
    ministack = await startMinistack(python, "ignored");
  });
  afterAll(() => ministack.stop());
  workflowsContract("aws", () => openWorkflowsOn(ministack.endpoint));
  auditContracts("aws", () =>
    openingAuditStore(emulatorAt(ministack.endpoint))(),
  );
});

function awsContracts(
  name: string,
  emulator: Emulator,
  follow: typeof followOnMoto,
): void {
  ledgerContract(name, openingLedger(emulator));
  journalContract(name, openingJournal(emulator));
  auditContracts(name, openingAuditStore(emulator));
  objectStoreContract(name, openingObjectStore(emulator, follow));
  tokensContract(name, openingTokens(emulator));
  linkSignerContract(name, openingLinkSigner(emulator));
  codeDigestsContract(name, openingCodeDigests(emulator));
  sealerContract(name, openingSealer(emulator));
  signerContract(name, openingSigner(emulator));
  secretsContract(name, openingSecrets(emulator));
  notifierContract(name, openingNotifier(emulator));
  texterContract(name, openingTexter(emulator));
}

function auditContracts(name: string, open: OpenLockedStore): void {
  auditStoreContract(name, open);
  lockedStoreContract(name, open);
  auditChainContract(name, open);
}

/** What webhooks ask of AWS, they ask without the SDK. */
function webhookContracts(name: string, emulator: Emulator): void {
  ledgerContract(name, openingLedger(emulator, byRequest));
  tokensContract(name, openingTokens(emulator, byRequest));
  secretsContract(name, openingSecrets(emulator, byRequest));
}

import { openEmbedded, type Embedded } from "#adapters/embedded/open-embedded";
import { settle } from "#adapters/embedded/settle";
import { VersionId } from "#schemas/ids";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textOf } from "./bodies.ts";
import { auditChainContract } from "./audit-chain.ts";
import { auditStoreContract } from "./audit-store.ts";
import { codeDigestsContract, type OpenedCodeDigests } from "./code-digests.ts";
import { journalContract } from "./journal.ts";
import { at } from "./ledger-items.ts";
import { ledgerContract } from "./ledger.ts";
import { linkSignerContract, type OpenedLinkSigner } from "./link-signer.ts";
import { notifierContract, type OpenedNotifier } from "./notifier.ts";
import { type OpenedObjectStore } from "./opened-object-store.ts";
import { objectStoreContract } from "./object-store.ts";
import { sealerContract } from "./sealer.ts";
import { secretsContract, type OpenedSecrets } from "./secrets.ts";
import { signerContract, type OpenedSigner } from "./signer.ts";
import { type OpenedTexter, texterContract } from "./texter.ts";
import { tokensContract, type OpenedTokens } from "./tokens.ts";

type Open = () => { embedded: Embedded; close: () => Promise<void> };

const frozenAt = at("2026-11-24T10:00:00.000Z");

const inMemory: Open = () => {
  const embedded = openEmbedded({ frozenAt });
  return {
    embedded,
    close: () =>
      settle(() => {
        embedded.close();
      }),
  };
};

const onDisk: Open = () => {
  const directory = mkdtempSync(join(tmpdir(), "tacet-"));
  const embedded = openEmbedded({ directory, frozenAt });
  return {
    embedded,
    close: () =>
      settle(() => {
        embedded.close();
        rmSync(directory, { recursive: true });
      }),
  };
};

function embeddedContracts(name: string, open: Open): void {
  const opening =
    <Opened>(pick: (embedded: Embedded) => Opened) =>
    () =>
      settle(() => {
        const { embedded, close } = open();
        return { ...pick(embedded), close };
      });

  ledgerContract(
    name,
    opening(({ ledger }) => ({ ledger })),
  );
  journalContract(
    name,
    opening(({ journal }) => ({ journal })),
  );
  const openingAudit = opening(({ audit }: Embedded) => ({ audit }));
  auditStoreContract(name, openingAudit);
  auditChainContract(name, openingAudit);
  objectStoreContract(name, opening(objectStoreOf));
  sealerContract(
    name,
    opening(({ sealer }) => ({ sealer })),
  );
  signerContract(name, opening(signerOf));
  tokensContract(name, opening(tokensOf));
  linkSignerContract(name, opening(linkSignerOf));
  codeDigestsContract(name, opening(codeDigestsOf));
  secretsContract(name, opening(secretsOf));
  notifierContract(name, opening(notifierOf));
  texterContract(name, opening(texterOf));
}

function objectStoreOf({
  objects,
  s3,
  now,
}: Embedded): Omit<OpenedObjectStore, "close"> {
  return {
    objects,
    putMarker: (bucket, key) =>
      settle(() => VersionId.parse(s3.deleteCurrent(bucket, key))),
    answersHoldOnNothing: true,
    copiesOnCondition: true,
    landedEtag: (key) =>
      settle(() => {
        const landed = s3.head("landing", key);
        return landed.outcome === "present" ? landed.etag : undefined;
      }),
    async follow(link) {
      const opened = s3.openLink(link, now());
      if (opened.outcome === "opened")
        return { status: 200, body: await textOf(opened.body) };
      return { status: opened.outcome === "absent" ? 404 : 403, body: "" };
    },
  };
}

function tokensOf({
  tokens,
  rotateTokenKey,
}: Embedded): Omit<OpenedTokens, "close"> {
  return {
    tokens,
    rotate: () =>
      settle(() => {
        rotateTokenKey();
      }),
  };
}

function linkSignerOf({
  linkSigner,
  rotateLinkKey,
}: Embedded): Omit<OpenedLinkSigner, "close"> {
  return {
    linkSigner,
    rotate: () =>
      settle(() => {
        rotateLinkKey();
      }),
  };
}

function codeDigestsOf({
  codeDigests,
  rotateCodeKey,
}: Embedded): Omit<OpenedCodeDigests, "close"> {
  return {
    codeDigests,
    rotate: () =>
      settle(() => {
        rotateCodeKey();
      }),
  };
}

function signerOf({
  signer,
  rotateStatementKey,
}: Embedded): Omit<OpenedSigner, "close"> {
  return {
    signer,
    rotate: () =>
      settle(() => {
        rotateStatementKey();
      }),
  };
}

function secretsOf({ secrets }: Embedded): Omit<OpenedSecrets, "close"> {
  return {
    secrets,
    set: (name, values) =>
      settle(() => {
        secrets.set(name, values);
      }),
  };
}

function notifierOf({
  notifier,
  outbox,
}: Embedded): Omit<OpenedNotifier, "close"> {
  return {
    notifier,
    sent: () =>
      settle(() =>
        outbox().map(({ to, subject, body, html }) => ({
          to,
          subject,
          body,
          ...(html === undefined ? {} : { html }),
        })),
      ),
  };
}

const texterOf = ({
  texter,
  outbox,
}: Embedded): Omit<OpenedTexter, "close"> => ({
  texter,
  texts: () => outbox().map(({ to, body }) => ({ to, body })),
});

embeddedContracts("embedded in memory", inMemory);
embeddedContracts("embedded on disk", onDisk);

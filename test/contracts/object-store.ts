import { afterEach, beforeEach, describe } from "vitest";
import { objectAdmissionContract } from "./object-admission.ts";
import { objectDeletionContract } from "./object-deletion.ts";
import { objectLinksContract } from "./object-links.ts";
import { objectReadsContract } from "./object-reads.ts";
import type { OpenedObjectStore } from "./opened-object-store.ts";

export type OpenObjectStore = () => Promise<OpenedObjectStore>;

/** What every object store promises. Each test opens its own and uses keys of its own. */
export function objectStoreContract(name: string, open: OpenObjectStore): void {
  describe(`object store: ${name}`, () => {
    let opened: OpenedObjectStore;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });
    const store = (): OpenedObjectStore => opened;

    objectReadsContract(store);
    objectAdmissionContract(store);
    objectDeletionContract(store);
    objectLinksContract(store);
  });
}

import type { AuditHead } from "#schemas/audit";
import type { AuditStore, Chaining } from "./audit-port.ts";
import { type AuditWrite, nextHead } from "./next-head.ts";

export type AuditChainPorts = Chaining & {
  store: AuditStore;
  isFact: (value: unknown) => boolean;
};

/** Others were faster so often that it is for the stream to come again. */
export class AuditBusy extends Error {
  override readonly name = "AuditBusy";
  readonly code = "audit-busy";
}

/** Conflicts in a row; each means that somebody else's records were taken. */
const mostConflicts = 20;

/** The chain's head, once the segment it ends with is known to be stored. */
export function chainEnd(store: AuditStore) {
  let stored: string | undefined;
  return async (): Promise<AuditHead | undefined> => {
    const head = await store.head();
    if (head !== undefined && head.segment.key !== stored) {
      await store.put(head.segment.key, head.segment.text);
      stored = head.segment.key;
    }
    return head;
  };
}

/**
 * The one chain of all writes. The head is moved on condition and carries the segment it ends with; that is put into the
 * store before the head moves again. So a writer that dies leaves a head whose segment the next one stores, and of two
 * writers one finds the head moved and goes on from there: nothing is lost, twice or forked (T96).
 */
export function auditChain(ports: AuditChainPorts) {
  const end = chainEnd(ports.store);
  return async (writes: readonly AuditWrite[]): Promise<void> => {
    // What is forgotten of the past while this batch is taken is not new to it.
    const taken = new Set<string>();
    for (let conflicts = 0; conflicts < mostConflicts;) {
      const head = await end();
      for (const { events } of head?.recent ?? [])
        for (const event of events) taken.add(event);
      const fresh = writes.filter(({ eventId }) => !taken.has(eventId));
      const next = nextHead(ports, head, fresh);
      if (next === undefined) return;
      if ((await ports.store.move(next)) === "conflict") conflicts += 1;
    }
    throw new AuditBusy(
      "The audit chain was moved by others each time; the stream comes again.",
    );
  };
}

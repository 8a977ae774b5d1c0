import type { Bytes } from "#domain/ports";

/** Bytes under random names, written once and never changed. */
export type ObjectFiles = {
  /** Writes a body where no object finds it yet, and syncs it. */
  receive(file: string, body: Bytes): Promise<{ bytes: number; etag: string }>;
  /** Moves a received body among the objects, for good. */
  publish(file: string): void;
  /** Gives an object's bytes a second name; either goes without the other. */
  copy(file: string, to: string): void;
  open(file: string): Bytes;
  removeObject(file: string): void;
  removeReceived(file: string): void;
  listObjects(): string[];
  listReceived(): string[];
};

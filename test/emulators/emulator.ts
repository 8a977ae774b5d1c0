/** A running emulator: where it listens, and how to end it. */
export type Emulator = { readonly endpoint: string; stop(): Promise<void> };

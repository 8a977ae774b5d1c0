import type { TokenDesk } from "./token-endpoint.ts";

/** What every API route needs. */
export type Platform = TokenDesk & {
  /** The API's own base URL, known once it listens. */
  readonly url: () => string;
  readonly mediaUrl: string;
  /** Page size where the client names none. */
  readonly perPage: number;
  /** How long a media link works. */
  readonly linkSeconds: number;
};

import * as z from "zod/mini";
import { RequestId } from "./ids.ts";
import { Instant } from "./instant.ts";
import { PlatformUrl } from "./platform-address.ts";

export const ReceiverId = z
  .string()
  .check(
    z.regex(
      /^[a-z][a-z0-9-]{0,39}$/,
      "must be the id of a receiver of the settings, like example-telecom",
    ),
  )
  .brand<"ReceiverId">();
export type ReceiverId = z.infer<typeof ReceiverId>;

/** Another controller that takes packages (Art 20(2)); people reviewed it before it came into the settings. */
export const Receiver = z.object({
  id: ReceiverId,
  /** As the person reads it. */
  name: z.string(),
  /** Where it takes them. Nothing else is ever called, and no redirect followed. */
  address: PlatformUrl,
});
export type Receiver = z.infer<typeof Receiver>;

const count = z.int().check(z.nonnegative());
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What came of sending a package to another controller; of one that was not sent the person has it for download. */
export const Transmission = z.object({
  to: ReceiverId,
  /** As the settings named it then. */
  name: z.string(),
  outcome: z.enum(["sent", "refused", "unreachable", "not-a-receiver"]),
  /** Of HTTP, as it answered. */
  status: z.optional(count),
  tries: count,
  /** Of the package. */
  sha256: digest,
  /** Of what the receiver answered. */
  receiptSha256: z.optional(digest),
  at: Instant,
});
export type Transmission = z.infer<typeof Transmission>;

/** What goes with the package, signed: for whom it is and for nobody else. */
export const TransmissionStatement = z.object({
  format: z.literal("tacet-transmission-1"),
  /** The same for every try: who has it already takes nothing twice. */
  transmissionId: z.string(),
  requestId: RequestId,
  receiver: z.object({ id: ReceiverId, address: z.string() }),
  asOf: Instant,
  says: z.array(z.string()),
  digest: z.literal("sha256"),
  package: z.object({ bytes: count, sha256: digest }),
});
export type TransmissionStatement = z.infer<typeof TransmissionStatement>;

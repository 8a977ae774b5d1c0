import { isLoopback } from "#schemas/platform-address";
import { Receiver } from "#schemas/transmission";
import type { Environment } from "../settings.ts";

/** A person's package would travel unprotected, or to nobody. Nothing was synthesised. */
export class UnsafeReceiver extends Error {
  readonly code = "unsafe-receiver";
}

/** Refuses to synthesise receivers that no function would accept, two of one id, or this machine anywhere but on it. */
export function checkReceivers(
  environment: Environment,
  receivers: readonly Receiver[],
): void {
  const ids = receivers.map(({ id }) => id);
  const faults = receivers.flatMap((receiver, position) => {
    const { error } = Receiver.safeParse(receiver);
    if (error !== undefined)
      return error.issues.map(
        ({ path, message }) => `${path.join(".")} ${message}`,
      );
    if (ids.indexOf(receiver.id) !== position) return ["it stands twice"];
    return environment !== "local" &&
      isLoopback(new URL(receiver.address).hostname)
      ? ["address is this machine, which is for local only"]
      : [];
  });
  if (faults.length > 0)
    throw new UnsafeReceiver(
      `Mend the receivers of ${environment}: ${faults.join("; ")}.`,
    );
}

import type { NewOutcome } from "#schemas/outcome";
import type { RightsPolicy } from "#schemas/policy";

/** Packages go to reviewed addresses only, and never to one that a request brought along. */
export function whyNoReceiver(
  outcomes: readonly NewOutcome[],
  receivers: RightsPolicy["receivers"],
): string | undefined {
  const known = receivers.map(({ id }) => id);
  const named = outcomes.flatMap((outcome) =>
    "transmitTo" in outcome && outcome.transmitTo !== undefined
      ? [outcome.transmitTo]
      : [],
  );
  const unknown = named.find((id) => !known.includes(id));
  return unknown === undefined
    ? undefined
    : `"${unknown}" is no receiver of the settings: ${known.join(", ") || "there is none yet"}. Art 20(2) asks for direct transmission where it is technically feasible; have the receiver reviewed and added, or leave "transmitTo" out and the person fetches the package.`;
}

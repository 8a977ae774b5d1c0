import type { CodePorts } from "../codes/code-ports.ts";
import type { Ledger, Notifier, Sealer } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { OneTimeCode } from "#schemas/one-time-code";
import type { PackageAccess } from "#schemas/package";
import type { RightsPolicy } from "#schemas/policy";
import { issueCode } from "../codes/issue-code.ts";
import { newCode } from "../codes/new-code.ts";
import { requestOf } from "../rights/change-request.ts";
import { composeLetter, headOf } from "../correspondence/compose-letter.ts";
import { inRound } from "../desk/round.ts";
import { sendOnce } from "../correspondence/send-once.ts";
import { plusMinutes } from "../time/instant.ts";
import { minutesBetweenCodes, mostCodes, openedBy } from "./package-access.ts";

export type SendCodePorts = CodePorts & {
  ledger: Ledger;
  sealer: Pick<Sealer, "unseal">;
  notifier: Notifier;
  randomId: () => string;
};
type Told = { now: Instant; policy: Pick<RightsPolicy, "controller"> };

/** Sends a fresh code to the address on file, wherever whoever asks for it may be. The one before it works no more. */
export async function sendCode(
  ports: SendCodePorts,
  access: PackageAccess,
  { now, policy }: Told,
): Promise<"sent" | "too-soon" | "too-many"> {
  const { codesSent } = access;
  if (codesSent >= mostCodes) return "too-many";
  if (isTooSoon(access, now)) return "too-soon";
  const code = newCode(ports.randomBelow);
  const issued = await issueCode(ports.codeDigests, {
    opens: openedBy(access),
    code,
    salt: ports.randomId(),
    now,
  });
  const [replaced] = await ports.ledger.replace([
    { ...access, code: issued, codesSent: codesSent + 1 },
  ]);
  if (replaced !== "replaced") return "too-soon";
  await write(ports, access, { now, policy, code, until: issued.expiresAt });
  return "sent";
}

const isTooSoon = (
  { code }: { code?: OneTimeCode | undefined },
  now: Instant,
) => code !== undefined && now < plusMinutes(code.sentAt, minutesBetweenCodes);

async function write(
  ports: SendCodePorts,
  { requestId, codesSent, sealed }: PackageAccess,
  { now, policy, code, until }: Told & { code: string; until: Instant },
): Promise<void> {
  const request = await requestOf(ports.ledger, requestId);
  const to = await ports.sealer.unseal(requestId, sealed);
  const name = inRound(`one-time-code#${String(codesSent + 1)}`, request);
  await sendOnce(ports, { requestId, name, now }, () =>
    Promise.resolve(
      composeLetter(
        to,
        [{ kind: "one-time-code", facts: { code, until } }],
        headOf(request, policy),
      ),
    ),
  );
}

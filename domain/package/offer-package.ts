import type { Ledger, LinkSigner, Notifier, Sealer } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { PackageLink } from "#schemas/package";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { requestOf } from "../rights/change-request.ts";
import { composeLetter, headOf } from "../correspondence/compose-letter.ts";
import { requesterAddress } from "../correspondence/requester-address.ts";
import { inRound } from "../desk/round.ts";
import { type Composed, sendOnce } from "../correspondence/send-once.ts";
import { earliest, plusDays } from "../time/instant.ts";
import { packageDays } from "./package-access.ts";
import { packagesToFetch } from "./packages-of.ts";

export type OfferPorts = {
  ledger: Ledger;
  linkSigner: Pick<LinkSigner, "sign">;
  sealer: Sealer;
  notifier: Notifier;
  addressIn: (subjectFile: string) => string;
};

/**
 * Tells a person where their package can be fetched, once, with an address that opens nothing by itself (T69, T70). What
 * the code is sent to is kept sealed for as long as the package is there: the request closes and forgets the rest.
 */
export async function offerPackage(
  ports: OfferPorts,
  { requestId, now }: { requestId: RequestId; now: Instant },
  policy: Pick<RightsPolicy, "controller">,
): Promise<void> {
  const { ledger, sealer } = ports;
  const request = await requestOf(ledger, requestId);
  const offered = offerOf(request);
  if (offered === undefined) return;
  const to = await requesterAddress(ports, requestId);
  if (to === undefined) return;
  await ledger.append({
    kind: "package-access",
    requestId,
    ...roundIn(request),
    sealed: await sealer.seal(requestId, to),
    ...{ codesSent: 0, downloads: 0 },
    expiresAt: offered.until,
    nextAt: offered.until,
    revision: 0,
  });
  const name = inRound("download-ready", request);
  await sendOnce(ports, { requestId, name, now }, () =>
    compose(ports, request, { ...offered, to, policy }),
  );
}

/** None of what was never reopened, as its items and links always were. */
const roundIn = ({ reopened }: Request): { round?: number } =>
  reopened === undefined ? {} : { round: reopened.round };

type Offer = { origin: string; until: Instant };

/** None without a package, and none for a decision of before there were such addresses. */
function offerOf(request: Request): Offer | undefined {
  const [first, ...more] = packagesToFetch(request).map(
    ({ packaged }) => packaged.builtAt,
  );
  const origin = request.approval?.origin;
  return first === undefined || origin === undefined
    ? undefined
    : { origin, until: plusDays(earliest(first, ...more), packageDays) };
}

async function compose(
  { linkSigner }: OfferPorts,
  request: Request,
  {
    origin,
    until,
    to,
    policy,
  }: Offer & { to: string; policy: Pick<RightsPolicy, "controller"> },
): Promise<Composed> {
  const { requestId, language } = request;
  const link: PackageLink = {
    for: "package",
    requestId,
    ...roundIn(request),
  };
  const token = await linkSigner.sign(JSON.stringify(link));
  const address = `${origin}/public/packages/${token}?language=${language}`;
  return composeLetter(
    to,
    [{ kind: "download-ready", facts: { address, until, codeTo: "email" } }],
    headOf(request, policy),
  );
}

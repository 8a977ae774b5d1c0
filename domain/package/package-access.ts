import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { PackageAccess, PackageLink } from "#schemas/package";
import { packageAccessKey, requestKey } from "../ledger/keys.ts";
import { roundOf } from "../desk/round.ts";

/** Days a package is there, counted from when it was built; the bucket's lifecycle takes it then (T40). */
export const packageDays = 7;

/** Codes that are sent for one package at most, and minutes between two: nobody's mailbox is filled. */
export const mostCodes = 10;
export const minutesBetweenCodes = 1;

/** What a code for this package opens, and nothing else. */
export const openedBy = ({
  requestId,
  round = 0,
}: Pick<PackageAccess, "requestId" | "round">): string =>
  round === 0
    ? `package#${requestId}`
    : `package#${requestId}#${String(round)}`;

/** Where a link leads that leads nowhere: looked up all the same, so that a wrong link takes as long. */
const nowhere = { partition: "request#", item: "package-access" };

/**
 * How a package may be fetched; `undefined` alike for what never was, is over, was taken back, or was answered in a round
 * before: what is worked on again is answered again.
 */
export async function packageAccess(
  ledger: Pick<Ledger, "read">,
  link: PackageLink | undefined,
  now: Instant,
): Promise<PackageAccess | undefined> {
  const item = await ledger.read(
    link === undefined ? nowhere : packageAccessKey(link.requestId, link.round),
  );
  if (item?.kind !== "package-access" || now >= item.expiresAt)
    return undefined;
  return (await isAnsweredBy(ledger, item)) ? item : undefined;
}

async function isAnsweredBy(
  ledger: Pick<Ledger, "read">,
  { requestId, round = 0 }: PackageAccess,
): Promise<boolean> {
  const request = await ledger.read(requestKey(requestId));
  return request?.kind === "request" && roundOf(request) === round;
}

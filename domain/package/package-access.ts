import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { PackageAccess } from "#schemas/package";
import { packageAccessKey } from "../ledger/keys.ts";

/** Days a package is there, counted from when it was built; the bucket's lifecycle takes it then (T40). */
export const packageDays = 7;

/** Codes that are sent for one package at most, and minutes between two: nobody's mailbox is filled. */
export const mostCodes = 10;
export const minutesBetweenCodes = 1;

/** What a code for this package opens, and nothing else. */
export const openedBy = (requestId: RequestId): string =>
  `package#${requestId}`;

/** Where a link leads that leads nowhere: looked up all the same, so that a wrong link takes as long. */
const nowhere = { partition: "request#", item: "package-access" };

/** How a package may be fetched; `undefined` alike for what never was, is over, or was taken back. */
export async function packageAccess(
  ledger: Pick<Ledger, "read">,
  requestId: RequestId | undefined,
  now: Instant,
): Promise<PackageAccess | undefined> {
  const item = await ledger.read(
    requestId === undefined ? nowhere : packageAccessKey(requestId),
  );
  return item?.kind === "package-access" && now < item.expiresAt
    ? item
    : undefined;
}

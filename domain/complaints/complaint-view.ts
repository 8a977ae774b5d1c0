import type { Ledger } from "../ports.ts";
import type { Complaint } from "#schemas/complaint";

export type ComplaintView = Omit<Complaint, "kind" | "revision">;

export const complaintView = ({
  kind: _kind,
  revision: _revision,
  ...shown
}: Complaint): ComplaintView => shown;

/** Complaints registered in a month, in order. */
export async function complaintsOf(
  ledger: Pick<Ledger, "find">,
  day: string,
): Promise<ComplaintView[]> {
  const items = await ledger.find("day", day);
  return items
    .filter((item) => item.kind === "complaint")
    .map(complaintView)
    .toSorted((one, other) =>
      one.registeredAt.localeCompare(other.registeredAt),
    );
}

import type { Ledger } from "#domain/ports";
import { StaffMember } from "#schemas/staff";
import { staffId } from "./gateway.ts";

export const colleagueId = "8a0c7a52-5b0e-4a53-9a43-0d7a3c1f2e99";

/** Somebody on record who undertook confidentiality and is trained; by default a privacy officer. */
export const aMember = (
  overrides: Partial<Record<keyof StaffMember, unknown>> = {},
): StaffMember =>
  StaffMember.parse({
    kind: "staff",
    staffId,
    entityId: "be-2",
    roles: ["privacy-officer"],
    undertaking: {
      version: "2026-1",
      signedOn: "2026-01-05",
      sha256: "0".repeat(64),
    },
    training: { completedOn: "2026-01-12", expiresOn: "2035-12-31" },
    registeredAt: "2026-01-15T09:00:00.000Z",
    registeredBy: "security-1",
    revision: 0,
    ...overrides,
  });

/** Whoever asks in tests: privacy officers who may also release, if their tokens say so too. */
export const everybody: readonly StaffMember[] = [
  aMember({ roles: ["privacy-officer", "releaser"] }),
  aMember({ staffId: colleagueId, roles: ["privacy-officer", "releaser"] }),
  aMember({ staffId: "colleague", roles: ["privacy-officer", "releaser"] }),
];

export const registered = (
  ledger: Pick<Ledger, "append">,
  members: readonly StaffMember[],
): Promise<unknown> =>
  Promise.all(members.map((member) => ledger.append(member)));

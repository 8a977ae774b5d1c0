import type { Ports } from "#domain/ports";
import { StaffId } from "#schemas/ids";
import { type Role, StaffMember } from "#schemas/staff";

/** Made-up people of the local product, by stable id: what they may do. */
export const people: Readonly<Record<string, readonly Role[]>> = {
  "local-privacy-officer": ["privacy-officer"],
  "local-second-officer": ["privacy-officer", "releaser"],
  "local-releaser": ["releaser"],
  "local-hold-owner": ["hold-owner"],
  "local-legal": ["legal"],
  "local-supervisor": ["supervisor"],
  "local-quality-specialist": ["quality-specialist"],
  "local-security": ["security"],
  "local-second-security": ["security"],
  "local-engineer": ["platform-engineer"],
};

/** On AWS security registers them; here they are there from the start, trained and bound to confidentiality. */
export async function seedPeople({
  ledger,
  now,
}: Pick<Ports, "ledger" | "now">): Promise<void> {
  for (const [id, roles] of Object.entries(people))
    await ledger.append(
      StaffMember.parse({
        kind: "staff",
        staffId: id,
        entityId: "be-2",
        roles,
        undertaking: {
          version: "2026-1",
          signedOn: "2026-01-05",
          sha256: "0".repeat(64),
        },
        training: { completedOn: "2026-01-12", expiresOn: "2099-12-31" },
        registeredAt: now(),
        registeredBy: StaffId.parse("local"),
        revision: 0,
      }),
    );
}

/** The groups of the staff's pool that somebody is in: one a role, by its name. */
export const groupsOf = (sub: string): readonly string[] =>
  Object.hasOwn(people, sub) ? (people[sub] ?? []) : [];

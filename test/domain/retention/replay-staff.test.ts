import { describe, expect, test } from "vitest";
import { leaveStaff } from "#domain/staff/leave-staff";
import { keepRecord } from "#domain/staff/keep-record";
import { recordOf } from "#domain/staff/record-of";
import { StaffId } from "#schemas/ids";
import type { Role, StaffMember } from "#schemas/staff";
import { journalOf, replay, restoredAfter } from "#test/builders/journal";
import { registered } from "#test/builders/listening";
import {
  environment,
  type Office,
  openOffice,
  opening,
} from "#test/builders/office";
import { aSubject } from "#test/contracts/ledger-items";

const by = StaffId.parse("security-2");
const platformUser = aSubject();

const leave = (office: Office, { staffId }: StaffMember) =>
  leaveStaff(office, { staffId, by, now: office.now() });
const give = (office: Office, member: StaffMember, roles: Role[]) => {
  const { staffId, entityId, undertaking, training } = member;
  return keepRecord(
    office.ledger,
    {
      ...{ staffId, by, now: opening },
      said: {
        entityId,
        roles,
        ...(undertaking && { undertaking }),
        ...(training && { training }),
      },
    },
    environment.RIGHTS_POLICY,
  );
};

describe("a restored table", () => {
  test("lets no leaver in again (R57, R61, T87)", async () => {
    const office = openOffice();
    const person = await registered(office, ["supervisor"], { platformUser });
    const restoredTo = await restoredAfter(office, () => leave(office, person));
    expect(await recordOf(office.ledger, person.staffId)).toEqual(person);
    const report = await replay(office, restoredTo);
    expect(report["staff-recorded"]).toMatchObject({ changed: 1, added: 0 });
    expect(await recordOf(office.ledger, person.staffId)).toMatchObject({
      ...{ leftAt: opening, platformUser },
    });
  });

  test("keeps the tombstone of whoever came and left since, so that nobody has their id (R61)", async () => {
    const office = openOffice();
    const came: StaffMember[] = [];
    const restoredTo = await restoredAfter(office, async () => {
      const person = await registered(office, ["legal"]);
      came.push(person);
      await leave(office, person);
    });
    await replay(office, restoredTo);
    for (const { staffId } of came)
      expect(await recordOf(office.ledger, staffId)).toMatchObject({
        ...{ leftAt: opening, roles: ["legal"] },
      });
  });

  test("gives nobody a role back, whatever order the journal is read in (R57)", async () => {
    const office = openOffice();
    const person = await registered(office, ["supervisor", "releaser"]);
    const restoredTo = await restoredAfter(office, async () => {
      await give(office, person, ["supervisor", "legal"]);
      await give(office, person, ["supervisor"]);
    });
    const told = await journalOf(office, restoredTo);
    const backwards = { since: () => backwardsOf(told) };
    await replay(
      { ...office, journal: { ...office.journal, ...backwards } },
      restoredTo,
    );
    expect(await recordOf(office.ledger, person.staffId)).toMatchObject({
      roles: ["supervisor"],
    });
  });

  test("is told twice without a change, and nothing newer is undone (T33)", async () => {
    const office = openOffice();
    const person = await registered(office, ["supervisor"]);
    const restoredTo = await restoredAfter(office, () =>
      give(office, person, ["legal"]),
    );
    await replay(office, restoredTo);
    const { changed, added } = (await replay(office, restoredTo))[
      "staff-recorded"
    ];
    expect([changed, added]).toEqual([0, 0]);
    await give(office, person, ["security"]);
    await replay(office, restoredTo);
    expect(await recordOf(office.ledger, person.staffId)).toMatchObject({
      roles: ["security"],
    });
  });
});

async function* backwardsOf<Fact>(told: readonly Fact[]): AsyncGenerator<Fact> {
  for (const entry of told.toReversed()) yield Promise.resolve(entry);
}

import { describe, expect, test } from "vitest";
import { changeNotice } from "#domain/recipients/change-notice";
import { acknowledged } from "#domain/recipients/notice-life";
import { nameOf } from "#domain/recipients/name-of-recipient";
import { StaffId } from "#schemas/ids";
import { environment, openOffice, opening } from "#test/builders/office";
import { aRecipientNotice } from "#test/contracts/ledger-items";

const by = StaffId.parse("staff-1");

describe("a recipient's notice that others change too", () => {
  test("is tried five times, and then said to be busy", async () => {
    const { ledger } = openOffice();
    const notice = aRecipientNotice({ revision: 0 });
    await ledger.append(notice);
    const contested = {
      ...ledger,
      replace: () => Promise.resolve(["conflict" as const]),
    };
    await expect(
      changeNotice(contested, notice, (one) =>
        acknowledged(one, { by, now: opening }),
      ),
    ).rejects.toMatchObject({ code: "request-busy" });
  });

  test("is not made anew once it is gone", async () => {
    const { ledger } = openOffice();
    expect(
      await changeNotice(ledger, aRecipientNotice(), (one) => ({ ...one })),
    ).toBe(false);
  });
});

test("a recipient that the settings have forgotten is shown by its id", () => {
  expect(nameOf(environment.RIGHTS_POLICY, "gone-partner")).toBe(
    "gone-partner",
  );
});

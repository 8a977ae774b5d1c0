import { expect, test } from "vitest";
import { unconfirmOthers } from "#domain/matching/unconfirm-others";
import { keepCall } from "#test/builders/calls";
import { openOffice } from "#test/builders/office";
import { gathered } from "#test/builders/requests";

test("a scope that changes while it is narrowed is narrowed again, never left as it is (T53)", async () => {
  const office = openOffice();
  await keepCall(office);
  const requestId = await gathered(office);
  const contested = {
    ...office.ledger,
    replace: (items: readonly unknown[]) =>
      Promise.resolve(items.map(() => "conflict" as const)),
  };
  await expect(unconfirmOthers(contested, requestId, [])).rejects.toMatchObject(
    { code: "scope-changed" },
  );
});

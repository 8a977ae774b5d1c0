import { expect, test } from "vitest";
import { type Office, openOffice } from "#test/builders/office";
import { erasedCall, healthyWorld } from "#test/builders/planted-faults";
import { findingsOf, noon, run } from "#test/builders/reconciled-office";

/** Every use of a port is a request somewhere. */
function counted<Port extends object>(port: Port, count: () => void): Port {
  return new Proxy(port, {
    get(target, name, receiver): unknown {
      count();
      return Reflect.get(target, name, receiver);
    },
  });
}

/** What a comparison asks ledger, buckets and platform, beside so many calls that went days before. */
async function requestsBeside(tombstones: number): Promise<number> {
  const office: Office = openOffice();
  for (let call = 0; call < tombstones; call += 1) await erasedCall(office);
  office.clock.set(noon);
  await healthyWorld(office);
  let requests = 0;
  const count = () => {
    requests += 1;
  };
  await run({
    ...office,
    ledger: counted(office.ledger, count),
    objects: counted(office.objects, count),
    platform: counted(office.platform, count),
  });
  expect(await findingsOf(office)).toEqual([]);
  return requests;
}

test("a comparison costs by the day's calls and by what is kept, and not by what the table remembers (T103)", async () => {
  const requests = await requestsBeside(0);
  expect(requests).toBeGreaterThan(20);
  expect(await requestsBeside(25)).toBe(requests);
});

import { describe, expect, it } from "vitest";
import { unitsOfAnswer, unitsOfRefusal } from "./charged-units.ts";
import { itemBytes, writeUnits } from "./item-size.ts";

describe("an item's size", () => {
  it.each([
    ["text by its bytes", { a: { S: "héé" } }, 6],
    ["a number by pairs of digits", { a: { N: "-1230.0" } }, 4],
    ["nothing as one byte", { a: { NULL: true } }, 2],
    ["a list with its entries", { a: { L: [{ S: "xy" }, { S: "z" }] } }, 9],
    ["a map with its names", { a: { M: { b: { S: "c" } } } }, 7],
  ])("counts %s", (_, item, bytes) => {
    expect(itemBytes(item)).toBe(bytes);
  });

  it("is charged by the started kilobyte", () => {
    expect([1, 1024, 1025].map(writeUnits)).toEqual([1, 1, 2]);
  });
});

describe("a call's units", () => {
  const consumed = (units: number) => ({
    ConsumedCapacity: { CapacityUnits: units },
  });

  it("are those DynamoDB tells", () => {
    const units = unitsOfAnswer("PutItem", {}, consumed(4));
    expect(units).toEqual({ reads: 0, writes: 4 });
  });

  it("of a transaction are those of one item for each", () => {
    const answer = { ConsumedCapacity: [{ CapacityUnits: 12 }] };
    const asked = { TransactItems: [{ Put: {} }, { Put: {} }] };
    expect(unitsOfAnswer("TransactWriteItems", asked, answer).writes).toBe(24);
  });

  it("are at least those of one read, even of nothing", () => {
    expect(unitsOfAnswer("Query", {}, consumed(0)).reads).toBe(0.5);
    const consistent = { ConsistentRead: true };
    expect(unitsOfAnswer("Query", consistent, consumed(0)).reads).toBe(1);
  });

  it("of a refused write follow the larger item", () => {
    const asked = { Item: { a: { S: "new" } } };
    const stands = { Item: { a: { S: "x".repeat(3000) } } };
    expect(unitsOfRefusal(asked, stands)).toEqual({ reads: 0, writes: 3 });
  });

  it("are missed when they are not told", () => {
    expect(() => unitsOfAnswer("PutItem", {}, {})).toThrow(/PutItem/);
  });
});

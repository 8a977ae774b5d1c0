import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** An item's bytes as DynamoDB counts them ("Item sizes and formats"): names and values, 3 for a list or map and 1 an entry. */
export const itemBytes = (
  item: Readonly<Record<string, AttributeValue>>,
): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    0,
  );

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.L !== undefined)
    return value.L.reduce((sum, one) => sum + 1 + valueBytes(one), 3);
  if (value.M !== undefined)
    return 3 + Object.keys(value.M).length + itemBytes(value.M);
  return 1;
}

/** A byte for two significant digits, and one more. */
function numberBytes(number: string): number {
  const significant = number.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
  return Math.ceil(significant.length / 2) + 1;
}

export const writeUnits = (bytes: number): number => Math.ceil(bytes / 1024);

/** A pattern of Lambda's event filtering. */
export type StreamPattern = {
  eventName: readonly ("INSERT" | "MODIFY" | "REMOVE")[];
  dynamodb?: { NewImage?: Pattern; OldImage?: Pattern };
};
type Pattern = { [name: string]: Pattern | readonly string[] };
/** What fields of an item must be: this, or one of these; of an object, its own fields. */
type Fields = { [name: string]: string | readonly string[] | Fields };

export const insertedLike = (item: Fields): StreamPattern => ({
  eventName: ["INSERT"],
  dynamodb: { NewImage: imageOf(item) },
});

/** New, or changed into it. */
export const writtenLike = (item: Fields): StreamPattern => ({
  eventName: ["INSERT", "MODIFY"],
  dynamodb: { NewImage: imageOf(item) },
});

export const removedLike = (item: Fields): StreamPattern => ({
  eventName: ["REMOVE"],
  dynamodb: { OldImage: imageOf(item) },
});

export const anyWrite: StreamPattern = {
  eventName: ["INSERT", "MODIFY", "REMOVE"],
};

/** Each field stands as DynamoDB's stream writes it. */
const imageOf = (item: Fields): Pattern =>
  Object.fromEntries(
    Object.entries(item).map(([name, wanted]) => [name, valueOf(wanted)]),
  );

function valueOf(wanted: Fields[string]): Pattern {
  if (typeof wanted === "string") return { S: [wanted] };
  return isList(wanted) ? { S: wanted } : { M: imageOf(wanted) };
}

const isList = (wanted: Fields[string]): wanted is readonly string[] =>
  Array.isArray(wanted);

import type { ListeningId } from "#schemas/ids";

/** A line's id by the first 128 bits of a digest in hex, so that the same fact twice is the same line. */
export function lineIdOf(digest: string): ListeningId {
  const id = digest.replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/,
    "$1-$2-$3-$4-$5",
  );
  if (isLineId(id)) return id;
  throw new NoDigest("A line of the listening ledger is named by a digest.");
}

class NoDigest extends Error {
  readonly code = "no-digest";
}

const isLineId = (id: string): id is ListeningId =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

import type { Transfer } from "#schemas/transfer";

/** Everybody that one line is signed with, by id: each is a party to it (R36, T109). */
export const importersOf = ({
  importer: { id, entities },
}: Pick<Transfer, "importer">): readonly string[] => entities ?? [id];

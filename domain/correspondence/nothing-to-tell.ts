/** A letter was asked for before there was anything to say in it. */
export class NothingToTell extends Error {
  readonly code = "nothing-to-tell";
}

/** Nobody was given such a `next`; whoever reads on says one that an answer had, or begins anew. */
export class UnknownPlace extends Error {
  override readonly name = "UnknownPlace";
  readonly code = "unknown-place";

  constructor() {
    super(
      "after must be the next of an earlier answer to the same question; leave it out to begin anew.",
    );
  }
}

/** The carrier answered that it does not send a letter: nothing went out, and the same letter may be tried again. */
export class LetterNotTaken extends Error {
  override readonly name = "LetterNotTaken";
  readonly code = "letter-not-taken";
}

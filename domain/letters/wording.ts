import type { Instant, LegalDate } from "#schemas/instant";
import type { SupervisoryAuthority } from "./authorities.ts";
import type { Block } from "./block.ts";
import type {
  FactsByKind,
  Ground,
  IdentityMeans,
  LetterKind,
  LetterRight,
  OpenPoint,
  Representative,
  TransferTold,
  Wait,
} from "./facts.ts";
import type { LetterLanguage } from "./languages.ts";

/** Dates, moments, sums and lists as a reader of that language writes them. */
export type Say = {
  date(date: LegalDate): string;
  moment(moment: Instant): string;
  /** A country, by its two letters. */
  country(code: string): string;
  money(amount: { value: number; currency: string }): string;
  /** A sentence ends with it: the full stop is there, once, also after "Inc.". */
  names(names: readonly string[]): string;
};

export type Body = { subject: string; body: readonly Block[] };

/** What one group of letters says in one language; a letter that is missing does not compile. */
export type Templates<Kind extends LetterKind> = {
  readonly [Each in Kind]: (facts: FactsByKind[Each], say: Say) => Body;
};

/** Where data go abroad (Art 13(1)(f), 15(2)). `module` is a number that some instruments have. */
export type TransferPhrases = {
  none: string;
  to: (importer: string, country: string, safeguard: string) => string;
  safeguards: Readonly<
    Record<
      TransferTold["instrument"],
      (reference: string, module: string) => string
    >
  >;
  copy: string;
};

/** What the letters of one language share. */
export type Phrases = {
  language: LetterLanguage;
  /** How dates and sums are written. */
  locale: string;
  greeting: string;
  /** Said first to whoever acts for the person that the letter calls "you". */
  actsFor: Readonly<Record<Representative, string>>;
  /** Art 12(4), 77, 79: said by every letter that refuses or answers, and never as a condition (T112). */
  remedies: (authority: SupervisoryAuthority) => readonly string[];
  reference: (reference: string) => string;
  questions: (contact: string) => string;
  closing: string;
  /** R69: other languages are a convenience. */
  prevails?: string;
  /** Which version of the list of joint controllers holds, or that it is new; its address follows (R71). */
  entities: {
    holds: (day: string) => string;
    changed: (day: string) => string;
  };
  askAgain: string;
  recipientsTold: (names: string) => string;
  noRecipients: string;
  /** A text message, all of it; `until` is a moment. */
  codeText: (code: string, until: string, controller: string) => string;
  transfers: TransferPhrases;
  assessedIn: (references: string) => string;
  rights: Readonly<Record<LetterRight, string>>;
  grounds: Readonly<Record<Ground, string>>;
  waits: Readonly<Record<Wait, string>>;
  means: Readonly<Record<IdentityMeans, string>>;
  points: Readonly<Record<OpenPoint, string>>;
};

export type Wording = { phrases: Phrases; templates: Templates<LetterKind> };

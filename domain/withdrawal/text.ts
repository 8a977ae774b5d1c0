/**
 * What a caller is told about taking a consent back, in one language. The consequences come before anything happens
 * (R44): some services may not be offered any more, but the caller is served (R10), and earlier use stays lawful.
 */
export type WithdrawalText = {
  language: string;
  title: string;
  about: { recording: string; monitoring: string };
  consequences: {
    recording: readonly string[];
    monitoring: readonly string[];
  };
  confirm: string;
  leave: string;
  done: { title: string; text: string };
  /** For a link that is unknown, over or used: one answer for all (no enumeration). */
  noLink: { title: string; text: string };
  /** R69: other languages are a convenience. */
  prevails: string;
};

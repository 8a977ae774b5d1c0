import * as z from "zod/mini";
import { AnchorMade } from "./anchor-made.ts";
import { AttestationMade } from "./attestation-made.ts";
import { ClockWatch } from "./clock.ts";
import { AudioReview } from "./audio-review.ts";
import { Breach } from "./breach.ts";
import { Collection } from "./collection.ts";
import { Complaint } from "./complaint.ts";
import { ConsentAnswer } from "./consent.ts";
import { Derivative } from "./derivative.ts";
import { Employment } from "./employment.ts";
import { Disclosure } from "./disclosure.ts";
import { Evidence } from "./evidence.ts";
import { Finding, Reconciliation } from "./reconciliation.ts";
import { IdentityCode } from "./identity-code.ts";
import { Intake } from "./intake.ts";
import { LedgerWatch } from "./ledger-watch.ts";
import { RecipientNotice } from "./recipient-notice.ts";
import { Listening } from "./listening.ts";
import { ListeningCount } from "./listening-count.ts";
import { PlayWatch } from "./play-watch.ts";
import { PackageAccess } from "./package.ts";
import { Recording, StrayVersion } from "./recording.ts";
import { Round } from "./reopening.ts";
import { Request, ScopeItem, SealedSubject } from "./request.ts";
import { StaffMember } from "./staff.ts";
import { SubjectLink } from "./subject-link.ts";
import { Addition, Suspended, Suspension } from "./suspension.ts";

/** Everything the ledger holds, told apart by `kind`. */
export const LedgerItem = z.discriminatedUnion("kind", [
  ConsentAnswer,
  Collection,
  Recording,
  StrayVersion,
  Derivative,
  Evidence,
  Request,
  SealedSubject,
  SubjectLink,
  Round,
  ScopeItem,
  IdentityCode,
  ClockWatch,
  RecipientNotice,
  Intake,
  Complaint,
  Breach,
  Disclosure,
  Suspension,
  Addition,
  Suspended,
  AttestationMade,
  AnchorMade,
  Reconciliation,
  Finding,
  LedgerWatch,
  PlayWatch,
  AudioReview,
  PackageAccess,
  StaffMember,
  Employment,
  Listening,
  ListeningCount,
]);
export type LedgerItem = z.infer<typeof LedgerItem>;

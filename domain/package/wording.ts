import type { ConsentAnswer } from "#schemas/consent";
import type { ListeningPurpose, Use } from "#schemas/grant";
import type { ListeningDoor } from "#schemas/listening";
import type { SubjectKind } from "#schemas/subject-kind";
import type { Phrases } from "../letters/wording.ts";
import type { AudioGiven, WhyGone } from "./access-data.ts";
import type { ConsultationPurpose } from "./consultations.ts";

/** What Art 15(1) and (2) ask us to tell, for the data of these calls and not in general (T66). */
export type ContextWording = {
  purposes: readonly string[];
  legalBasis: string;
  /** Whether they must provide data, and what follows if they do not (Art 13(2)(e), R26). */
  provision: string;
  categories: readonly string[];
  storagePeriod: string;
  rights: readonly string[];
  source: string;
  automatedDecisions: string;
};

export type PageHeading =
  "calls" | "limits" | "consultations" | "about" | "complaint" | "files";

/** Every word of a package's page in one language; one that is missing does not compile. */
export type PackageWording = {
  phrases: Phrases;
  title: string;
  intro: (told: { received: string; built: string; due: string }) => string;
  holder: (name: string) => string;
  headings: Readonly<Record<PageHeading, string>>;
  call: (moment: string) => string;
  noCalls: string;
  ids: { call: string; recording: string };
  consent: Readonly<
    Record<
      ConsentAnswer["purpose"],
      Readonly<Record<ConsentAnswer["answer"], string>>
    >
  >;
  audio: Readonly<Record<AudioGiven, string>>;
  gone: Readonly<Record<WhyGone, string>>;
  keptUntil: (moment: string) => string;
  text: string;
  disclosed: (told: {
    recording: string;
    to: string;
    moment: string;
    provision: string;
  }) => string;
  limit: (right: string, ground: string) => string;
  noLimits: string;
  consulted: Readonly<Record<ConsultationPurpose, string>>;
  /** Each listening: where, how and what for. */
  listened: {
    doors: Readonly<Record<ListeningDoor, string>>;
    uses: Readonly<Record<Use, string>>;
    purposes: Readonly<Record<ListeningPurpose, string>>;
    notStated: string;
  };
  noConsultations: string;
  aboutConsultations: string;
  /** By whose data they are: purposes, basis and rights of customers and agents differ (R23, R25, R26). */
  context: Readonly<Record<SubjectKind, ContextWording>>;
  assessedIn: (references: string) => string;
  labels: Readonly<
    Record<keyof ContextWording | "recipients" | "transfers", string>
  >;
  files: Readonly<
    Record<"page" | "data" | "context" | "audio" | "text" | "manifest", string>
  >;
  howToCheck: string;
};

import type { ConsentAnswer } from "#schemas/consent";
import type { Phrases } from "../letters/wording.ts";
import type { AudioGiven, WhyGone } from "./access-data.ts";
import type { ConsultationPurpose } from "./consultations.ts";

/** What Art 15(1) and (2) ask us to tell, for the data of these calls and not in general (T66). */
export type ContextWording = {
  purposes: readonly string[];
  legalBasis: string;
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
  limit: (right: string, ground: string) => string;
  noLimits: string;
  consulted: Readonly<Record<ConsultationPurpose, string>>;
  noConsultations: string;
  aboutConsultations: string;
  context: ContextWording;
  labels: Readonly<
    Record<keyof ContextWording | "recipients" | "transfers", string>
  >;
  files: Readonly<
    Record<"page" | "data" | "context" | "audio" | "text" | "manifest", string>
  >;
  howToCheck: string;
};

import type { ListeningPurpose, Use } from "#schemas/grant";
import type { Role } from "#schemas/staff";

type Purposes = readonly ListeningPurpose[];

const quality: Purposes = ["service-quality"];
const supervision: Purposes = ["service-quality", "performance-assessment"];
const teaching: Purposes = ["training"];
const request: Purposes = ["subject-request"];
const claim: Purposes = ["legal-claim"];
const authority: Purposes = ["authority-request"];

/**
 * Who does what, and why: appointed people for the notice's purposes, and each matter's own people (R14, R18, R19, R20, R29,
 * R30). Security and platform engineers run the product; they listen to nobody.
 */
const table: Readonly<Record<Use, Partial<Record<Role, Purposes>>>> = {
  play: {
    "quality-specialist": quality,
    supervisor: supervision,
    "privacy-officer": request,
    legal: [...claim, ...authority],
  },
  download: { supervisor: teaching, legal: claim },
  transcribe: { "quality-specialist": quality, supervisor: supervision },
  train: { supervisor: teaching },
  export: { "privacy-officer": request },
  disclose: { "privacy-officer": authority, legal: authority },
  monitor: { "quality-specialist": quality, supervisor: supervision },
};

export const purposesOf = (use: Use, role: Role): Purposes =>
  table[use][role] ?? [];

/** What is carried out later of what a person approved: the subject's copy, and what an authority is given (docs/decisions/035). */
const onApproval: Partial<Record<Use, Purposes>> = {
  export: request,
  disclose: authority,
};

export const purposesOnApproval = (use: Use): Purposes => onApproval[use] ?? [];

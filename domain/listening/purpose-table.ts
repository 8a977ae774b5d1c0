import type { ListeningPurpose, Use } from "#schemas/grant";
import type { Role } from "#schemas/staff";

type Purposes = readonly ListeningPurpose[];

const quality: Purposes = ["service-quality", "training"];
const supervision: Purposes = [...quality, "performance-assessment"];
const request: Purposes = ["subject-request"];
const claim: Purposes = ["legal-claim"];
const authority: Purposes = ["authority-request"];

/** Who does what, and why: appointed people for the notice's purposes, and each matter's own people (R14, R29, R30). */
const table: Readonly<Record<Use, Partial<Record<Role, Purposes>>>> = {
  play: {
    "quality-specialist": quality,
    supervisor: supervision,
    "privacy-officer": request,
    legal: [...claim, ...authority],
  },
  download: { supervisor: ["training"], legal: claim },
  transcribe: {
    "quality-specialist": ["service-quality"],
    supervisor: ["service-quality", "performance-assessment"],
  },
  train: { supervisor: ["training"] },
  export: { "privacy-officer": request },
  disclose: { "privacy-officer": authority, legal: authority },
  monitor: {
    "quality-specialist": ["service-quality"],
    supervisor: ["service-quality", "performance-assessment"],
  },
};

export const purposesOf = (use: Use, role: Role): Purposes =>
  table[use][role] ?? [];

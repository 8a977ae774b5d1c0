import { eeaCountries } from "#schemas/area";
import type { ConsentPolicy, Line, Prompt } from "#schemas/policy";

const digests = {
  "recording-welcome": {
    en: "4be0c1a77f0d6c3e52a98b1d3c64f7a09e5d2b8816c7f4a3905be21d7c8f60a1",
    nl: "9d27f5b04c1e83a6d7f2095be6a41c38f06b7de2914a5c8370f1b6e9d8c2a453",
    fr: "c35a8e91f7264db0a1c9e4f85d3b70269e17f4ac6b82d5039f1e7a60c4b8d2f7",
    de: "06f1d9c83b7ea452f8d01c6e9b53a7408d2ef61b7c94a5038eb1f6d27a90c34e",
  },
  outbound: "7ac40e95d1b8f3627e0d5a9c81f4b3605c2e9d74a8f1063b9d5e27c0f8a4b169",
  monitoring:
    "e8192bd47f60ca35b1d7e05f9c4826ad3f0b7e91c5d8a2467f1e90bc3d65a708",
};

const noticeVersion = "2021-10";

const welcome = (language: "en" | "nl" | "fr" | "de"): Prompt => ({
  id: "recording-welcome",
  version: "1",
  language,
  purpose: "recording",
  form: "keypad",
  sha256: digests["recording-welcome"][language],
  noticeVersion,
});

const prompts: Prompt[] = [
  welcome("en"),
  welcome("nl"),
  welcome("fr"),
  welcome("de"),
  {
    id: "recording-outbound",
    version: "1",
    language: "en",
    purpose: "recording",
    form: "script",
    sha256: digests.outbound,
    noticeVersion,
  },
  {
    id: "monitoring-welcome",
    version: "1",
    language: "en",
    purpose: "monitoring",
    form: "keypad",
    sha256: digests.monitoring,
    noticeVersion,
  },
];

/** Fictitious numbers. */
const lines: Line[] = [
  { number: "+3215550100", entityId: "be-2", region: "BE" },
  { number: "+40215550100", entityId: "ro-9", region: "RO" },
  { number: "+12025550100", entityId: "us-17.1", region: "US" },
];

export const consent: ConsentPolicy = {
  prompts,
  lines,
  // The Union, the EEA, and the United Kingdom until counsel says otherwise (R17, T83).
  monitoringForbidden: [...eeaCountries, "GB"],
  monitoringMinutes: 10,
  dispositions: {
    "recording consent given": "given",
    "recording consent refused": "refused",
  },
  endReportedWithinHours: 4,
};

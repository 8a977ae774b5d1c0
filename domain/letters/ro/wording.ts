import type { Wording } from "../wording.ts";
import { data } from "./data.ts";
import { further } from "./further.ts";
import { identity } from "./identity.ts";
import { intake } from "./intake.ts";
import { limits } from "./limits.ts";
import { phrases } from "./phrases.ts";

export const romanian: Wording = {
  phrases,
  templates: { ...intake, ...identity, ...data, ...further, ...limits },
};

import type { AudioProfile } from "#schemas/audio-profile";
import type { AudioPolicy } from "#schemas/policy";

/**
 * What somebody else said is not what the person provided, and theirs to keep (Art 20(1), 20(4), T68): where an authority
 * would have access give both sides, a package to take elsewhere gives the person's own all the same.
 */
export const portableAudio = (policy: AudioPolicy): AudioPolicy => ({
  ...policy,
  profiles: Object.fromEntries(
    Object.entries(policy.profiles).map(([id, profile]) => [
      id,
      ownSide(profile),
    ]),
  ),
  otherwise: ownSide(policy.otherwise),
});

const ownSide = (profile: AudioProfile): AudioProfile =>
  profile === "keep-both" ? "silence-other-side" : profile;

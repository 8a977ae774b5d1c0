/** What protects the data, and where to see that it does (Art 30(1)(g), 32; R56 to R68). */
export const measures: readonly { what: string; shownBy: string }[] = [
  {
    what: "Recordings, requests and packages are encrypted at rest and in transit, with keys of our own",
    shownBy: "test/stacks/data-stack.test.ts",
  },
  {
    what: "No person reads the bucket of recordings; functions read versions, each by name in the bucket's policy",
    shownBy: "stacks/data/recordings-policy.ts",
  },
  {
    what: "Staff sign in with a second factor and act by role, undertaking and training, checked at each call",
    shownBy: "docs/decisions/027",
  },
  {
    what: "Numbers and agents' ids are kept as keyed tokens; what a person wrote is sealed and removed when the request closes",
    shownBy: "docs/architecture.md, Privacy in our own code",
  },
  {
    what: "Every act is written down where the acting function cannot change it",
    shownBy: "docs/decisions/029",
  },
  {
    what: "What is due is erased here and at the platform, confirmed by a read, and attested daily with a signature",
    shownBy: "docs/rules.md",
  },
  {
    what: "Third-party code is pinned to exact versions with digests; npm audit tells of known vulnerabilities (R64)",
    shownBy: "package-lock.json",
  },
  {
    what: "Physical security, anti-virus and intrusion detection of offices and devices are organisational (R62, R63)",
    shownBy: "the controllers' own records",
  },
];

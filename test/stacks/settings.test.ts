import { describe, expect, it } from "vitest";
import { LegalDate } from "#schemas/instant";
import { ConsentPolicy, RightsPolicy } from "#schemas/policy";
import { environmentNamed, settings } from "#stacks/settings";
import { talkdesk } from "#stacks/settings/platform";
import { tacet } from "#stacks/tacet";
import { newApp, planOf } from "./synthesised.ts";

describe("settings", () => {
  it.each(Object.values(settings))("follow their schemas", (each) => {
    expect(RightsPolicy.safeParse(each.rights).success).toBe(true);
    expect(ConsentPolicy.safeParse(each.consent).success).toBe(true);
  });
  it.each([
    ["production", { apiUrl: "http://127.0.0.1:4010" }, "apiUrl is this"],
    ["staging", { tokenUrl: "https://localhost/token" }, "tokenUrl is this"],
    ["staging", { mediaHosts: ["a.example", "[::1]"] }, "mediaHosts.1 is this"],
    ["local", { apiUrl: "http://api.talkdeskapp.eu" }, "apiUrl must be"],
    ["production", { tokenUrl: "https://a:b@c.example" }, "tokenUrl must be"],
    ["production", { mediaHosts: ["a.example/x"] }, "mediaHosts.0 must be"],
  ] as const)(
    "of %s that name %j are not synthesised",
    (name, fault, because) => {
      const plan = planOf(name);
      const { mediaHosts, ...platform } = { ...talkdesk, ...fault };
      const faulty = { ...platform, mediaHosts: [...mediaHosts] };
      const check = () =>
        tacet(newApp(), {
          ...plan,
          settings: { ...plan.settings, platform: faulty },
        });
      expect(check).toThrow(because);
      expect(check).not.toThrow("a:b@");
    },
  );
  const talkdeskOnly = {
    exporters: ["be-2"],
    importer: { id: "talkdesk", name: "Talkdesk, Inc.", country: "US" },
    instrument: "adequacy",
    reference: "Decision (EU) 2023/1795",
    validFrom: LegalDate.parse("2023-07-10"),
  } as const;
  it.each([
    [{ instrument: "none-needed" }, "0.instrument must be adequacy or scc"],
    [{ exporters: ["be-99"] }, "0.exporters names be-99, which is no entity"],
    [{}, "importer gb-16 is outside the EEA and has no instrument"],
  ] as const)(
    "with transfers that rest on nothing are not synthesised: %j (R35, T110)",
    (fault, because) => {
      const plan = planOf("staging");
      const { exporters, ...transfer } = { ...talkdeskOnly, ...fault };
      const transfers = [{ ...transfer, exporters: [...exporters] }];
      const check = () =>
        tacet(newApp(), {
          ...plan,
          settings: { ...plan.settings, transfers },
        });
      expect(check).toThrow(because);
    },
  );
  it("whose line is signed with somebody who is not there are not synthesised (R36, T109)", () => {
    const plan = planOf("staging");
    const importer = { ...talkdeskOnly.importer, entities: ["us-1", "ro-9"] };
    const transfers = [{ ...talkdeskOnly, exporters: ["be-2"], importer }];
    expect(() =>
      tacet(newApp(), { ...plan, settings: { ...plan.settings, transfers } }),
    ).toThrow("0.importer.entities names ro-9, which is no entity in US");
  });
  it("refuse an environment nobody knows", () => {
    expect(() => environmentNamed("prod")).toThrow("No environment prod");
  });
});

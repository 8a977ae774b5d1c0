import { describe, expect, test } from "vitest";
import { MediaHost, PlatformUrl } from "#schemas/platform-address";

describe("an address of the platform", () => {
  test.each([
    "https://api.talkdeskapp.eu",
    "https://api.talkdeskapp.eu:8443/v1/",
    "https://account.talkdeskid.eu/oauth/token",
    "http://127.0.0.1:4010/oauth/token",
    "http://127.1.2.3",
    "http://localhost:4010",
    "http://[::1]:4010",
  ])("may be %s", (text) => {
    expect(PlatformUrl.safeParse(text).success).toBe(true);
  });

  test.each([
    "http://api.talkdeskapp.eu",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://10.0.0.1",
    "http://0.0.0.0:4010",
    "http://[::2]:4010",
    "ftp://127.0.0.1",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "//api.talkdeskapp.eu",
    "api.talkdeskapp.eu",
    "https:api.talkdeskapp.eu",
    "https:\\\\api.talkdeskapp.eu",
    "https://",
    "https://id:secret@api.talkdeskapp.eu",
    "https://id@api.talkdeskapp.eu",
    "https://@api.talkdeskapp.eu",
    "https://api.talkdeskapp.eu@evil.example",
    "http://127.0.0.1\\@evil.example",
    "https://api.talkdeskapp.eu?key=secret",
    "https://api.talkdeskapp.eu#fragment",
    " https://api.talkdeskapp.eu",
    "https://api.talkdesk\napp.eu",
    "",
  ])("is never %j: secrets and voices go there", (text) => {
    expect(PlatformUrl.safeParse(text).success).toBe(false);
  });
});

describe("a host of audio", () => {
  test.each([
    "files.example.com",
    "files.example.com:8443",
    "127.0.0.1:4010",
    "[::1]:4010",
  ])("may be %s", (text) => {
    expect(MediaHost.safeParse(text).success).toBe(true);
  });

  test.each([
    "https://files.example.com",
    "files.example.com/",
    "files.example.com:443",
    "Files.Example.com",
    "id:secret@files.example.com",
    "files.example.com?x",
    "*",
    "*.example.com",
    "a:b:c",
    "",
  ])("is never %j, which no address could match", (text) => {
    expect(MediaHost.safeParse(text).success).toBe(false);
  });
});

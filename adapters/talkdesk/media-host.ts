import { isLoopback } from "#schemas/platform-address";

/** A name with its port if that is not the scheme's own: `files.example.com`, `localhost:9001`. */
export type Hosts = readonly string[];

/** Whether audio may be fetched there: a host we named, over HTTPS, without credentials in the address. */
export function isAllowedHost(url: URL, hosts: Hosts): boolean {
  if (url.username !== "" || url.password !== "") return false;
  const secure = url.protocol === "https:";
  const nearby = url.protocol === "http:" && isLoopback(url.hostname);
  return (secure || nearby) && hosts.includes(url.host);
}

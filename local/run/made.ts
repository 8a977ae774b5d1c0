import type { AuditReader, AuditStore } from "#domain/audit/audit-port";
import type { Ports } from "#domain/ports";
import type { ReadImage } from "#functions/middleware/stream-door";

export type LocalPorts = Ports & {
  readImage: ReadImage;
  audit: AuditStore & AuditReader;
};
type Variables = Readonly<Record<string, string>>;

/** Functions by name, made of the ports and what their templates tell them. */
export type Made<Handler> = Readonly<
  Record<string, (ports: LocalPorts, variables: Variables) => Handler>
>;

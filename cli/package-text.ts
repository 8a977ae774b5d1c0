import type { ShownRequest } from "./request-shapes.ts";
import { moment } from "./table.ts";

/** What was built for the person. */
export const packageRows = ({
  export: copy,
  portable,
  transmission,
}: ShownRequest): [string, string | undefined][] => [
  ["package", copy && packageText(copy)],
  ["portable", portable && packageText(portable)],
  ["transmitted", transmission && transmissionText(transmission)],
];

/** A package that was taken back is there no more. */
export const isThere = (packaged: ShownRequest["export"]): boolean =>
  packaged !== undefined && typeof packaged.revokedAt !== "string";

const packageText = ({
  recordings,
  bytes,
  revokedAt,
}: NonNullable<ShownRequest["export"]>): string =>
  typeof revokedAt === "string"
    ? `taken back ${moment(revokedAt)}`
    : `${String(recordings ?? 0)} recordings, ${String(bytes ?? 0)} bytes`;

const transmissionText = ({
  name,
  outcome,
  status,
  tries = 0,
  at,
}: NonNullable<ShownRequest["transmission"]>): string => {
  const answer = status === undefined ? "" : `, HTTP ${String(status)}`;
  return outcome === "sent"
    ? `to ${name}, ${String(moment(at))}`
    : `not to ${name}: ${outcome}${answer}, ${String(tries)} tries; they fetch it instead`;
};

import type { HttpRequest } from "./http-door.ts";

/** A program says so; a browser is shown a page. */
export const wantsJson = ({ headers }: Pick<HttpRequest, "headers">): boolean =>
  /\bapplication\/json\b/.test(headers["accept"] ?? "");

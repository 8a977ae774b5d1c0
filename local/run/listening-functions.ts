import { concludeFinding } from "#functions/conclude-finding/conclude-finding";
import { openRecording } from "#functions/open-recording/open-recording";
import { readAudit } from "#functions/read-audit/read-audit";
import { readListenings } from "#functions/read-listenings/read-listenings";
import { registerDerivative } from "#functions/register-derivative/register-derivative";
import { environmentOf } from "#functions/middleware/environment";
import type { HttpHandler } from "#functions/middleware/http-door";
import { functionTable } from "#schemas/functions";
import type { Made } from "./made.ts";

/** What lets people listen and write down what they heard, and shows who did. */
export const listeningFunctions: Made<HttpHandler> = {
  "open-recording": (ports, variables) =>
    openRecording(
      ports,
      environmentOf(functionTable["open-recording"].environment, variables),
    ),
  "register-derivative": (ports, variables) =>
    registerDerivative(
      ports,
      environmentOf(
        functionTable["register-derivative"].environment,
        variables,
      ),
    ),
  "conclude-finding": (ports) => concludeFinding(ports),
  "read-listenings": (ports) => readListenings(ports),
  "read-audit": (ports) => readAudit(ports),
};

import { listOf, recipientsTold, refusals, when } from "../block.ts";
import type { LimitKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

export const limits: Templates<LimitKind> = {
  "partly-granted": ({ granted, refused }) => ({
    subject: "La respuesta a su solicitud",
    body: [
      "Aceptamos su solicitud en parte.",
      ...when(
        granted.length > 0,
        "Concedido:",
        listOf(granted, phrases.rights),
      ),
      "No concedido, o no del todo:",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  granted: ({ granted }) => ({
    subject: "La respuesta a su solicitud",
    body: ["Concedemos lo que ha pedido:", listOf(granted, phrases.rights)],
  }),
  refused: ({ refused }) => ({
    subject: "La respuesta a su solicitud",
    body: [
      "No damos curso a su solicitud, por este motivo:",
      refusals(refused, phrases),
      phrases.askAgain,
    ],
  }),
  deferred: ({ erased, waiting, waits }) => ({
    subject: "La respuesta a su solicitud de supresión",
    body: [
      "La supresión está concedida, pero todavía no podemos borrar algunas grabaciones de sus llamadas.",
      {
        list: [
          `Grabaciones borradas: ${erased}`,
          `Grabaciones que deben esperar: ${waiting}`,
        ],
      },
      "Por qué deben esperar:",
      listOf(waits, phrases.waits),
      "Cuando el motivo termine, se borrarán sin que tenga que volver a pedirlo, y entonces le escribiremos. Hasta entonces se usan solo por ese motivo.",
    ],
  }),
  "deferred-done": ({ erased, waited, recipients }, say) => ({
    subject: "Sus grabaciones ya están borradas",
    body: [
      "Le habíamos hablado de grabaciones que debíamos conservar por un tiempo. Ese tiempo ha pasado. También ellas están ya borradas, aquí y en nuestro proveedor de telefonía, y hemos comprobado que ya no existen.",
      {
        list: [
          `Grabaciones borradas: ${erased}`,
          `De ellas, grabaciones que tuvieron que esperar: ${waited}`,
        ],
      },
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "fee-quote": ({ amount, ground, explanation, howToPay, payBy }, say) => ({
    subject: "Un canon por su solicitud",
    body: [
      `Las solicitudes son gratuitas. Por esta pedimos ${say.money(amount)}, lo que nos cuesta responder (artículo 12, apartado 5, letra a), del RGPD), por este motivo: ${phrases.grounds[ground]}`,
      `Por qué lo creemos: ${explanation}`,
      `Cómo pagar: ${howToPay}`,
      `Si paga a más tardar el ${say.date(payBy)}, seguiremos con su solicitud. Si no, la cerraremos. También puede retirarla o reducirla; eso no cuesta nada.`,
    ],
  }),
  "fee-unpaid": ({ payBy }, say) => ({
    subject: "Su solicitud está cerrada",
    body: [
      `No damos curso a su solicitud porque el canon pedido (artículo 12, apartado 5, del RGPD) no se pagó a más tardar el ${say.date(payBy)}.`,
      phrases.askAgain,
    ],
  }),
  "refused-excessive": ({ ground, explanation }) => ({
    subject: "La respuesta a su solicitud",
    body: [
      `No damos curso a su solicitud, por este motivo: ${phrases.grounds[ground]}`,
      `Por qué lo creemos: ${explanation}`,
      "Lo ha decidido una persona. Una nueva solicitud se examinará de nuevo.",
    ],
  }),
};

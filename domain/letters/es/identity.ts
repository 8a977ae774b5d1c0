import { listOf, when } from "../block.ts";
import type { IdentityKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const paused =
  "El plazo de nuestra respuesta queda suspendido hasta que tengamos noticias suyas.";
const oneIsEnough =
  "Basta con una de estas opciones. Elija la más fácil para usted:";
const noCopies =
  "Lo que nos diga lo usamos solo para esto, y nunca guardamos documentos.";

export const identity: Templates<IdentityKind> = {
  clarification: ({ points, replyBy, paused: stands }, say) => ({
    subject: "Una pregunta sobre su solicitud",
    body: [
      "Para que podamos hacer lo que desea, díganos por favor:",
      listOf(points, phrases.points),
      `Responda, por favor, a más tardar el ${say.date(replyBy)}. Basta una respuesta breve. Si no tenemos noticias suyas, responderemos con lo que podamos encontrar.`,
      ...when(stands, paused),
    ],
  }),
  "identity-asked": ({ means, replyBy, paused: stands }, say) => ({
    subject: "Ayúdenos a asegurarnos de que es usted",
    body: [
      "Antes de actuar, debemos estar seguros de que sus datos no llegan a otra persona. Con lo que tenemos, todavía no podemos saber que es usted quien lo pide.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Responda, por favor, a más tardar el ${say.date(replyBy)}. Si no, tendremos que cerrar la solicitud; puede volver a presentarla en cualquier momento.`,
      ...when(stands, paused),
    ],
  }),
  "identity-reminder": ({ means, replyBy }, say) => ({
    subject: "Recordatorio: ayúdenos a asegurarnos de que es usted",
    body: [
      "Le pedimos que nos ayudara a asegurarnos de que es usted quien lo pide, y no hemos tenido noticias suyas.",
      oneIsEnough,
      listOf(means, phrases.means),
      noCopies,
      `Si no tenemos noticias suyas a más tardar el ${say.date(replyBy)}, tendremos que cerrar la solicitud. Puede volver a presentarla en cualquier momento.`,
    ],
  }),
  "not-identified": () => ({
    subject: "No hemos podido dar curso a su solicitud",
    body: [
      "No damos curso a su solicitud porque no hemos podido comprobar que es usted quien lo pide (artículo 11, apartado 2, y artículo 12, apartado 6, del RGPD). Lo hacemos para proteger a la persona de quien son los datos.",
      "Puede enviarnos más información o volver a solicitarlo en cualquier momento. No le cuesta nada.",
    ],
  }),
  extension: ({ ground, explanation, until }, say) => ({
    subject: "Nuestra respuesta necesita más tiempo",
    body: [
      `Necesitamos más tiempo para responder a su solicitud, a más tardar hasta el ${say.date(until)} (artículo 12, apartado 3, del RGPD).`,
      ground === "complexity"
        ? "El motivo es que su solicitud es compleja."
        : "El motivo es el número de solicitudes que ha presentado.",
      `En concreto: ${explanation}`,
      "Si podemos, responderemos antes, y esto ocurre una sola vez. No tiene que hacer nada.",
    ],
  }),
};

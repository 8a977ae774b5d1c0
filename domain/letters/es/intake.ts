import { changesOf, listOf } from "../block.ts";
import type { IntakeKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  complaint: "Usted se quejó de nuestra respuesta.",
  "new-facts": "Usted nos envió información nueva.",
  "our-mistake": "Encontramos un error nuestro en la respuesta.",
};

export const intake: Templates<IntakeKind> = {
  acknowledgement: ({ rights, receivedOn, answerBy }, say) => ({
    subject: "Su solicitud está registrada",
    body: [
      `Recibimos su solicitud el ${say.date(receivedOn)} y la hemos registrado. Usted pide:`,
      listOf(rights, phrases.rights),
      `Responderemos a más tardar el ${say.date(answerBy)}. No le cuesta nada.`,
      "Si algo no está claro, se lo preguntaremos pronto. No hace falta que envíe una copia de un documento de identidad.",
    ],
  }),
  "confirm-address": ({ address, until }, say) => ({
    subject: "Confirme su dirección de correo electrónico",
    body: [
      "Alguien, probablemente usted, nos envió una solicitud y dio esta dirección de correo electrónico. Para confirmar que es suya, abra esta página:",
      { address },
      `Funciona hasta el ${say.moment(until)}.`,
      "Si no fue usted, no haga nada. Sin confirmación borramos lo que se envió.",
    ],
  }),
  "one-time-code": ({ code, until }, say) => ({
    subject: "Su código de un solo uso",
    body: [
      `Su código es: ${code}`,
      `Funciona una sola vez, hasta el ${say.moment(until)}. Indíquelo solo en nuestra página o a la persona de nuestro equipo con la que habla. Nunca le llamaremos para pedírselo.`,
      "Si no ha pedido un código, no haga nada y avísenos.",
    ],
  }),
  "complaint-received": ({ receivedOn }, say) => ({
    subject: "Hemos recibido su reclamación",
    body: [
      `Recibimos su reclamación el ${say.date(receivedOn)}. Volveremos a examinar el asunto y le responderemos.`,
      "Mientras tanto, su solicitud y sus plazos siguen su curso.",
    ],
  }),
  reopened: ({ because, answerBy }, say) => ({
    subject: "Volvemos a tramitar su solicitud",
    body: [
      `${why[because]} Por eso hemos reabierto su solicitud.`,
      `Responderemos a más tardar el ${say.date(answerBy)}. No le cuesta nada.`,
    ],
  }),
  "list-changed": ({ from, address, ...changes }, say) => ({
    subject: "Un cambio en la lista de las empresas responsables",
    body: [
      `La lista de las empresas corresponsables del tratamiento cambió el ${say.date(from)}, mientras su solicitud está en curso. Esto es lo que ha cambiado:`,
      changesOf(changes, say, {
        added: "Nueva:",
        left: "Ya no figura:",
        changed: "Ahora con otro nombre o domicilio:",
      }),
      "La lista tal como rige ahora, y cada uno de sus cambios, está aquí:",
      { address },
      "Su solicitud sigue su curso. No tiene que hacer nada y puede dirigirse a cualquiera de estas empresas.",
    ],
  }),
  "withdrawn-by-subject": ({ rights }) => ({
    subject: "Su solicitud está retirada",
    body: [
      "Como usted quería, hemos dejado de tramitar su solicitud. Se refería a:",
      listOf(rights, phrases.rights),
      "No tiene que dar ningún motivo y puede volver a solicitarlo en cualquier momento.",
    ],
  }),
};

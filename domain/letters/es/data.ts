import { listOf, recipientsTold, when } from "../block.ts";
import type { DataKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  "accuracy-settled": "Ya se ha aclarado si los datos son exactos.",
  "objection-decided": "Ya se ha decidido sobre su oposición.",
  "claim-ended": "Los datos ya no son necesarios para su reclamación.",
  "you-agreed": "Usted lo ha aceptado.",
};

export const data: Templates<DataKind> = {
  "answer-access": ({ recordings, withAudio }) => ({
    subject: "La respuesta a su solicitud de acceso",
    body: [
      "Hemos buscado datos sobre usted, y esto es lo que tenemos de llamadas:",
      {
        list: [
          `Grabaciones afectadas: ${recordings}`,
          `De ellas, con sonido en su paquete: ${withAudio}`,
        ],
      },
      "Su paquete contiene una copia de las grabaciones, todos los datos sobre ellas y lo que el artículo 15 del RGPD nos pide que le digamos. Para proteger a otras personas, sus voces pueden haberse omitido (artículo 15, apartado 4, del RGPD).",
      "Por su seguridad, no va en esta carta. Se lo entregamos cuando hayamos comprobado de nuevo que es usted, mediante un enlace que funciona unos minutos.",
      "El paquete se borra siete días después de hacerlo. Pídanoslo y lo haremos de nuevo mientras existan los datos.",
    ],
  }),
  "answer-portability": ({ recordings, sentTo, notSentTo }, say) => ({
    subject: "Sus datos en una forma que puede usar en otro lugar",
    body: [
      `Su paquete contiene los datos que usted ha facilitado, en formatos abiertos (artículo 20 del RGPD). Grabaciones que contiene: ${recordings}`,
      sentTo === undefined
        ? "Se lo entregamos cuando hayamos comprobado de nuevo que es usted, mediante un enlace que funciona unos minutos. Puede pasarlo a quien quiera."
        : `Como pidió, lo hemos enviado directamente a ${say.names([sentTo])}`,
      ...(notSentTo === undefined
        ? []
        : [
            `No hemos podido enviarlo directamente a ${say.names([notSentTo])} Puede recogerlo y pasarlo usted mismo.`,
          ]),
      "Sus demás derechos se mantienen: esto no es una supresión, y aún puede pedir acceso a todo lo que tenemos sobre usted.",
    ],
  }),
  "answer-erasure": (
    { erased, alreadyGone, kept, grounds, recipients },
    say,
  ) => ({
    subject: "La respuesta a su solicitud de supresión",
    body: [
      erased === 0
        ? "No hemos encontrado ninguna grabación de sus llamadas que se pudiera borrar."
        : "Hemos borrado grabaciones de sus llamadas, aquí y en nuestro proveedor de telefonía, y comprobado que ya no existen.",
      {
        list: [
          `Grabaciones borradas: ${erased}`,
          `De ellas, borradas antes de su solicitud: ${alreadyGone}`,
          `Grabaciones conservadas: ${kept}`,
        ],
      },
      ...when(kept > 0, "Por qué debemos conservar algunas por ahora:"),
      ...when(kept > 0, listOf(grounds, phrases.grounds)),
      recipientsTold(recipients, say, phrases),
      "Conservamos una prueba mínima de que se hizo, sin su nombre ni su número.",
    ],
  }),
  "answer-rectification": ({ recipients }, say) => ({
    subject: "La respuesta a su solicitud de rectificación",
    body: [
      "Hemos adjuntado su declaración a la grabación. Quien pueda usar la grabación la ve (artículo 16 del RGPD).",
      "El sonido en sí nunca se edita: sigue siendo lo que se dijo.",
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "answer-restriction": ({ recordings, recipients }, say) => ({
    subject: "La respuesta a su solicitud de limitación",
    body: [
      `Hemos limitado el tratamiento de las grabaciones de sus llamadas (artículo 18 del RGPD). Grabaciones limitadas: ${recordings}`,
      "Se conservan y no se hace nada más con ellas, salvo que usted lo acepte, lo necesite una reclamación o los derechos de alguien, o lo exija un interés público importante. Mientras dure la limitación, no se borran al final de su plazo.",
      recipientsTold(recipients, say, phrases),
      "Antes de levantar la limitación se lo diremos.",
    ],
  }),
  "restriction-lifting": ({ liftedOn, because }, say) => ({
    subject: "Se levantará la limitación de sus datos",
    body: [
      `El ${say.date(liftedOn)} levantaremos la limitación de sus grabaciones; se lo decimos antes, como pide el artículo 18, apartado 3, del RGPD. ${why[because]}`,
      "Desde entonces rige su plazo ordinario: lo que lo haya superado se borra. Si aún las necesita o no está de acuerdo, díganoslo antes de ese día.",
    ],
  }),
};

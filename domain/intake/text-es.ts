import type { IntakeText } from "./text.ts";

export const spanish: IntakeText = {
  language: "es",
  question: {
    title: "Confirmar su solicitud",
    asked: (on) =>
      `El ${on} alguien, probablemente usted, indicó esta dirección de correo electrónico y nos pidió:`,
    confirm: "Sí, es mi solicitud",
    leave:
      "Si no fue usted, cierre simplemente esta página. No se registra nada, y lo enviado se borra.",
  },
  done: {
    title: "Su solicitud está registrada",
    text: (answerBy) =>
      `Gracias. Le responderemos por correo electrónico a más tardar el ${answerBy}. Puede cerrar esta página.`,
    status: "Ver el estado de su solicitud",
  },
  status: {
    title: "El estado de su solicitud",
    states: {
      checking:
        "Tenemos su solicitud y nos aseguramos de que sus datos no lleguen a nadie más.",
      working: "Estamos preparando nuestra respuesta.",
      deferred:
        "Le hemos respondido. Una parte de lo que pidió tiene que esperar; lo haremos y le escribiremos de nuevo.",
      answered: "Le hemos respondido por correo electrónico.",
    },
    receivedOn: (day) => `Recibida el ${day}`,
    answerBy: (day) => `Respondemos a más tardar el ${day}`,
    answeredOn: (day) => `Respondida el ${day}`,
  },
  reference: (reference) => `Su referencia: ${reference}`,
  noLink: {
    title: "Este enlace no se puede usar",
    text: "Puede que esté mal copiado, sea demasiado antiguo o ya se haya usado. Si confirmó una solicitud con él, es válida y no tiene que hacer nada. Si no, envíenos de nuevo su solicitud o escríbanos.",
  },
  prevails: "Esta traducción es una ayuda; prevalece el texto en inglés.",
};

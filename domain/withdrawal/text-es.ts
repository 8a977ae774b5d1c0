import type { WithdrawalText } from "./text.ts";

const notUndone =
  "Lo que se ha hecho hasta ahora con su consentimiento sigue siendo lícito; retirarlo no lo deshace.";
const service =
  "Es posible que algunos servicios que lo necesitan ya no se le puedan ofrecer. Cuando llame, le seguiremos ayudando.";

export const spanish: WithdrawalText = {
  language: "es",
  title: "Retirar su consentimiento",
  about: {
    recording: "Usted aceptó que grabáramos una llamada telefónica con usted.",
    monitoring:
      "Usted aceptó que un supervisor escuchara una llamada telefónica con usted.",
  },
  consequences: {
    recording: [
      "La grabación de esta llamada se borrará, aquí y en nuestro proveedor de telefonía. Si la ley nos obliga a conservarla por ahora, se usará solo para eso y después se borrará.",
      notUndone,
      service,
      "Como prueba guardamos una nota de que usted aceptó y retiró su consentimiento. No contiene ninguna grabación.",
    ],
    monitoring: [
      "Nadie más escuchará esta llamada.",
      notUndone,
      service,
      "Como prueba guardamos una nota de que usted aceptó y retiró su consentimiento.",
    ],
  },
  confirm: "Retirar mi consentimiento",
  leave:
    "Si no desea retirarlo, cierre simplemente esta página. No ha cambiado nada.",
  done: {
    title: "Su consentimiento está retirado",
    text: "Gracias. Queda anotado y no tiene que hacer nada más. Puede cerrar esta página.",
  },
  noLink: {
    title: "Este enlace no se puede usar",
    text: "Puede que esté mal copiado, que tenga más de treinta días o que ya se haya usado. Si retiró su consentimiento con él, es válido y no tiene que hacer nada. Si no, llámenos o escríbanos y lo haremos por usted.",
  },
  prevails: "Esta traducción es una ayuda; prevalece el texto en inglés.",
};

import type { Phrases } from "../wording.ts";

export const phrases: Phrases = {
  language: "es",
  locale: "es",
  greeting: "Buenos días:",
  actsFor: {
    proxy:
      "Usted actúa en nombre de la persona interesada, con su poder. Donde esta carta dice «usted», se refiere a esa persona.",
    lawyer:
      "Usted es el abogado de la persona interesada. Donde esta carta dice «usted», se refiere a esa persona.",
    guardian:
      "Usted es el padre, la madre o el tutor de la persona interesada. Donde esta carta dice «usted», se refiere a esa persona.",
  },
  remedies: ({ name, address }) => [
    `Tiene derecho a presentar una reclamación ante una autoridad de control: ${name} (${address}), o la del lugar donde vive, donde trabaja o donde crea que se cometió la infracción. También puede acudir a los tribunales. No tiene que dirigirse antes a nosotros.`,
  ],
  reference: (reference) => `Su referencia: ${reference}`,
  questions: (contact) => `¿Preguntas? Escriba a ${contact}.`,
  closing: "Atentamente,",
  prevails:
    "Esta traducción es una ayuda; prevalece el texto en inglés. Se lo enviamos si lo pide.",
  entities: {
    holds: (day) =>
      `Las empresas corresponsables del tratamiento figuran aquí, en la versión que rige desde el ${day}:`,
    changed: (day) =>
      `La lista de las empresas corresponsables del tratamiento cambió el ${day}, después de que recibiéramos la solicitud. La lista, y lo que ha cambiado en ella, está aquí:`,
  },
  askAgain:
    "Puede enviarnos más información o volver a solicitarlo en cualquier momento.",
  recipientsTold: (names) =>
    `Lo hemos comunicado a quienes habían recibido los datos: ${names}`,
  codeText: (code, until, controller) =>
    `${code} es su código de un solo uso de ${controller}. Funciona una sola vez, hasta el ${until}. Indíquelo solo a la persona con la que habla; nunca llamamos para pedirlo.`,
  noRecipients: "Nadie más había recibido los datos.",
  transfers: {
    none: "No transferimos datos a ningún país para el que la ley exija garantías.",
    to: (importer, country, safeguard) =>
      `Transferencia a ${importer} (${country}), amparada por ${safeguard}.`,
    safeguards: {
      adequacy: (reference) => `una decisión de adecuación (${reference})`,
      scc: (reference, module) =>
        `las cláusulas contractuales tipo de la Comisión Europea, módulo ${module} (${reference})`,
      "uk-idta": (reference) =>
        `el International Data Transfer Agreement del Reino Unido (${reference})`,
      "uk-addendum": (reference, module) =>
        `las cláusulas contractuales tipo, módulo ${module}, con la adenda del Reino Unido (${reference})`,
    },
    copy: "Pídanos una copia de estas garantías.",
  },
  assessedIn: (references) =>
    `La ponderación de nuestro interés y el suyo consta en nuestra evaluación ${references}; pregúntenos qué dice.`,
  rights: {
    access: "el acceso a sus datos",
    rectification: "la rectificación de sus datos",
    erasure: "la supresión de sus datos",
    restriction: "la limitación de lo que hacemos con sus datos",
    portability: "sus datos en una forma que pueda usar en otro lugar",
    objection: "la oposición a nuestro uso de sus datos",
    withdrawal: "la retirada de su consentimiento",
    information: "información sobre lo que hacemos con sus datos",
    "joint-controllers":
      "los aspectos esenciales del acuerdo entre nuestras empresas",
    "no-automated-decision": "información sobre decisiones automatizadas",
  },
  grounds: {
    "identity-not-established":
      "no hemos podido comprobar que es usted quien lo pide (artículo 11, apartado 2, y artículo 12, apartado 6, del RGPD).",
    "manifestly-unfounded":
      "la solicitud es manifiestamente infundada (artículo 12, apartado 5, del RGPD).",
    excessive: "la solicitud es excesiva (artículo 12, apartado 5, del RGPD).",
    "rights-of-others":
      "afectaría negativamente a los derechos y libertades de otras personas (artículo 15, apartado 4, y artículo 20, apartado 4, del RGPD).",
    "freedom-of-expression":
      "los datos son necesarios para la libertad de expresión e información (artículo 17, apartado 3, letra a), del RGPD).",
    "legal-obligation":
      "la ley nos obliga a conservar los datos (artículo 17, apartado 3, letra b), del RGPD).",
    "public-health":
      "los datos son necesarios para la salud pública (artículo 17, apartado 3, letra c), del RGPD).",
    archiving:
      "los datos son necesarios para el archivo en interés público, la investigación o la estadística (artículo 17, apartado 3, letra d), del RGPD).",
    "no-ground-to-erase":
      "no se da ninguno de los motivos por los que la ley exige la supresión; aún puede oponerse (artículos 17, apartado 1, y 21, apartado 1, del RGPD).",
    "legal-claims":
      "los datos son necesarios para formular, ejercer o defender reclamaciones (artículo 17, apartado 3, letra e), del RGPD).",
    accurate: "los datos son exactos y están completos (artículo 16 del RGPD).",
    "no-ground-to-restrict":
      "no se da ninguno de los casos en que la ley prevé la limitación (artículo 18, apartado 1, del RGPD).",
    "not-portable":
      "este derecho solo abarca los datos que usted ha facilitado y que tratamos por medios automatizados sobre la base de su consentimiento o de un contrato (artículo 20, apartado 1, del RGPD).",
    "overriding-grounds":
      "tenemos motivos legítimos imperiosos que prevalecen sobre los suyos (artículo 21, apartado 1, del RGPD).",
  },
  waits: {
    "legal-claims":
      "para formular, ejercer o defender reclamaciones (artículo 17, apartado 3, letra e), del RGPD).",
    "legal-obligation":
      "porque la ley nos obliga a conservarlas (artículo 17, apartado 3, letra b), del RGPD).",
    "accuracy-contested":
      "mientras se comprueba si son exactas (artículo 18, apartado 1, letra a), del RGPD).",
    "unlawful-processing":
      "porque su uso está limitado en lugar de borrarlas (artículo 18, apartado 1, letra b), del RGPD).",
    "needed-by-subject":
      "porque alguien de la llamada las necesita para una reclamación (artículo 18, apartado 1, letra c), del RGPD).",
    "objection-pending":
      "mientras se pondera una oposición a su uso (artículo 18, apartado 1, letra d), del RGPD).",
    "special-category":
      "mientras se decide sobre lo que se dijo en ellas (artículo 9 del RGPD).",
  },
  means: {
    "known-channel":
      "escríbanos o llámenos de nuevo desde una dirección o un número suyo que conozcamos.",
    "call-facts":
      "díganos de una de sus llamadas algo que solo usted pueda saber, como el día, la hora aproximada y el asunto.",
    "one-time-code":
      "léanos un código que enviamos a su número o a su dirección.",
    "document-shown":
      "si lo prefiere, muestre un documento a una persona de nuestro equipo. Solo lo miramos: no hacemos copia ni guardamos ninguna. Por favor, no envíe ninguno.",
  },
  points: {
    "which-right": "¿Qué desea que hagamos?",
    "which-calls": "¿A qué llamadas se refiere? Bastan fechas aproximadas.",
    "which-number": "¿Desde qué número de teléfono llamó?",
    "what-is-wrong": "¿Qué es incorrecto o qué falta, y qué debería decir?",
  },
};

import { assessedIn, when } from "../block.ts";
import type { FurtherKind } from "../facts.ts";
import { transferLines } from "../transfer-lines.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const what = {
  rectification: "la rectificación",
  erasure: "la supresión",
  restriction: "la limitación",
};
const codeFrom = {
  phone: "al número de teléfono suyo que tenemos",
  email: "a la dirección de correo electrónico suya que tenemos",
};

/** Basis, rights and duties of customers and agents differ (R23, R25, R26). */
const byKind = {
  customer: {
    basis:
      "Con qué base: su consentimiento, que puede retirar en cualquier momento (artículo 6, apartado 1, letra a), del RGPD).",
    rights:
      "Sus derechos: acceso, rectificación, supresión, limitación, portabilidad, retirada del consentimiento.",
    provision:
      "No tiene que facilitar datos; sin algunos de ellos quizá no podamos ayudarle, por ejemplo con un problema técnico.",
  },
  agent: {
    basis:
      "Con qué base: nuestro interés legítimo en evaluar el desempeño y comentarlo con usted (artículo 6, apartado 1, letra f), del RGPD).",
    rights:
      "Sus derechos: acceso, rectificación, supresión, limitación, oposición.",
    provision:
      "Su contrato de trabajo le obliga a que se graben las llamadas; quien se niegue quizá no pueda trabajar en el centro de llamadas, y el contrato puede terminar.",
  },
};

export const further: Templates<FurtherKind> = {
  "answer-objection": (facts) => ({
    subject: "La respuesta a su oposición",
    body: [
      ...(facts.result === "upheld"
        ? [
            "Aceptamos su oposición (artículo 21, apartado 1, del RGPD). Ya no usamos los datos para esto y borramos las grabaciones que no servían para nada más.",
          ]
        : [
            "Hemos ponderado su oposición y nuestras razones y no podemos aceptarla: tenemos motivos legítimos imperiosos que prevalecen sobre los suyos, o necesitamos los datos para reclamaciones (artículo 21, apartado 1, del RGPD).",
            `Así lo hemos ponderado: ${facts.explanation}`,
            "La limitación que protegía los datos mientras tanto se levantará; le diremos cuándo.",
          ]),
      ...assessedIn(facts.assessments, phrases),
    ],
  }),
  "answer-withdrawal": ({ recordings }) => ({
    subject: "Su consentimiento está retirado",
    body: [
      `Su consentimiento está retirado (artículo 7, apartado 3, del RGPD). Las grabaciones que se basaban en él se están borrando, aquí y en nuestro proveedor de telefonía. Grabaciones afectadas: ${recordings}`,
      "Lo que se ha hecho hasta ahora con su consentimiento sigue siendo lícito. Es posible que algunos servicios que lo necesitan ya no se le puedan ofrecer; cuando llame, le seguiremos ayudando.",
      "Si la ley nos obliga a conservar una grabación por ahora, se usará solo para eso y después se borrará. Como prueba guardamos una nota de que usted aceptó y retiró su consentimiento.",
    ],
  }),
  "answer-information": (
    { of, assessments, termDays, recipients, transfers, noticeAddress },
    say,
  ) => ({
    subject: "Qué hacemos con las llamadas grabadas",
    body: [
      "Esto es lo que hacemos con los datos de las llamadas (artículo 13 del RGPD):",
      {
        list: [
          "Quién es responsable: las empresas de nuestro grupo conjuntamente, en la dirección que figura abajo.",
          "Para qué: la calidad de nuestro servicio, la formación y la evaluación de nuestros empleados.",
          byKind[of].basis,
          ...assessedIn(assessments, phrases),
          `Cuánto tiempo: ${termDays} días desde el final de la llamada; más solo si la ley lo prevé.`,
          `Quién recibe los datos: nuestras propias empresas y ${say.names(recipients)}`,
          ...transferLines(transfers, say, phrases),
          byKind[of].rights,
          byKind[of].provision,
          "Ninguna decisión la toma solo una máquina.",
        ],
      },
      "El aviso completo está aquí:",
      { address: noticeAddress },
    ],
  }),
  "answer-joint-controllers": ({ essence }) => ({
    subject: "Cómo comparten la responsabilidad nuestras empresas",
    body: [
      "Nuestras empresas deciden conjuntamente por qué y cómo se graban las llamadas. Estos son los aspectos esenciales del acuerdo entre ellas (artículo 26, apartado 2, del RGPD); se omiten las partes confidenciales.",
      { list: essence },
      "Puede dirigirse a cualquiera de estas empresas para cualquiera de sus derechos (artículo 26, apartado 3, del RGPD).",
    ],
  }),
  "answer-no-automated-decision": () => ({
    subject: "Ninguna decisión tomada solo por una máquina",
    body: [
      "Ninguna decisión con efectos jurídicos para usted, o que le afecte de modo similar, la toma solo una máquina a partir de las llamadas grabadas, y para ello no se elabora ningún perfil suyo (artículo 22 del RGPD). Deciden personas.",
    ],
  }),
  "recipients-told": ({ of, told, notReached: missed }, say) => ({
    subject: "A quién se ha comunicado",
    body: [
      ...when(
        told.length > 0,
        `Hemos comunicado ${what[of]} a estos destinatarios (artículo 19 del RGPD): ${say.names(told)}`,
      ),
      ...when(
        missed.length > 0,
        `Comunicar ${what[of]} a estos destinatarios era imposible o habría exigido un esfuerzo desproporcionado (artículo 19 del RGPD): ${say.names(missed)}`,
      ),
      ...when(told.length + missed.length === 0, phrases.noRecipients),
    ],
  }),
  "download-ready": ({ address, until, codeTo }, say) => ({
    subject: "Su paquete está listo",
    body: [
      "Su paquete está listo. Recójalo aquí:",
      { address },
      `La página pide un código de un solo uso, que enviamos ${codeFrom[codeTo]}. Sin el código no se abre nada.`,
      `Puede recogerlo hasta el ${say.moment(until)}. Después se borra. Pídanoslo y lo haremos de nuevo mientras existan los datos.`,
    ],
  }),
};

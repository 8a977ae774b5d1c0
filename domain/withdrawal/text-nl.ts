import type { WithdrawalText } from "./text.ts";

const notUndone =
  "Wat tot nu toe met uw toestemming is gedaan, blijft rechtmatig; intrekken maakt het niet ongedaan.";
const service =
  "Sommige diensten waarvoor de toestemming nodig is, kunnen u misschien niet meer worden aangeboden. Als u belt, blijven wij u helpen.";

export const dutch: WithdrawalText = {
  language: "nl",
  title: "Uw toestemming intrekken",
  about: {
    recording:
      "U hebt ermee ingestemd dat wij een telefoongesprek met u opnemen.",
    monitoring:
      "U hebt ermee ingestemd dat een leidinggevende met een telefoongesprek met u meeluistert.",
  },
  consequences: {
    recording: [
      "De opname van dit gesprek wordt gewist, bij ons en bij onze telefonieprovider. Als wij haar voorlopig wettelijk moeten bewaren, wordt zij alleen daarvoor gebruikt en daarna gewist.",
      notUndone,
      service,
      "Als bewijs bewaren wij een aantekening dat u hebt ingestemd en uw toestemming hebt ingetrokken. Daarin zit geen opname.",
    ],
    monitoring: [
      "Niemand luistert nog mee met dit gesprek.",
      notUndone,
      service,
      "Als bewijs bewaren wij een aantekening dat u hebt ingestemd en uw toestemming hebt ingetrokken.",
    ],
  },
  confirm: "Mijn toestemming intrekken",
  leave:
    "Wilt u niet intrekken, sluit dan gewoon deze pagina. Er is niets veranderd.",
  done: {
    title: "Uw toestemming is ingetrokken",
    text: "Dank u. Het is genoteerd en u hoeft verder niets te doen. U kunt deze pagina sluiten.",
  },
  noLink: {
    title: "Deze link kan niet worden gebruikt",
    text: "Misschien is hij verkeerd overgetypt, ouder dan dertig dagen of al gebruikt. Als u er uw toestemming mee hebt ingetrokken, dan geldt dat en hoeft u niets te doen. Bel of schrijf ons anders, dan doen wij het voor u.",
  },
  prevails:
    "Deze vertaling is een hulpmiddel; de Engelse tekst is doorslaggevend.",
};

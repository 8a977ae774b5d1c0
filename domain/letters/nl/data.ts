import { listOf, recipientsTold, when } from "../block.ts";
import type { DataKind } from "../facts.ts";
import type { Templates } from "../wording.ts";
import { phrases } from "./phrases.ts";

const why = {
  "accuracy-settled": "Vastgesteld is of de gegevens juist zijn.",
  "objection-decided": "Over uw bezwaar is beslist.",
  "claim-ended": "De gegevens zijn niet meer nodig voor uw rechtsvordering.",
  "you-agreed": "U hebt ermee ingestemd.",
};

export const data: Templates<DataKind> = {
  "answer-access": ({ recordings, withAudio }) => ({
    subject: "Het antwoord op uw verzoek om inzage",
    body: [
      "Wij hebben gezocht naar gegevens over u, en dit hebben wij van gesprekken:",
      {
        list: [
          `Betrokken opnamen: ${recordings}`,
          `Daarvan met geluid in uw pakket: ${withAudio}`,
        ],
      },
      "Uw pakket bevat een kopie van de opnamen, alle gegevens erover en wat wij u volgens artikel 15 AVG moeten vertellen. Om anderen te beschermen kunnen hun stemmen eruit zijn weggelaten (artikel 15, lid 4, AVG).",
      "Voor uw veiligheid zit het niet bij deze brief. U krijgt het zodra wij opnieuw hebben gezien dat u het bent, via een link die enkele minuten werkt.",
      "Het pakket wordt zeven dagen nadat het is gemaakt gewist. Vraag erom, en wij maken het opnieuw zolang de gegevens bestaan.",
    ],
  }),
  "answer-portability": ({ recordings, sentTo, notSentTo }, say) => ({
    subject: "Uw gegevens in een vorm die u elders kunt gebruiken",
    body: [
      `Uw pakket bevat de gegevens die u hebt verstrekt, in open formaten (artikel 20 AVG). Opnamen erin: ${recordings}`,
      sentTo === undefined
        ? "U krijgt het zodra wij opnieuw hebben gezien dat u het bent, via een link die enkele minuten werkt. U mag het doorgeven aan wie u wilt."
        : `Zoals u vroeg, hebben wij het rechtstreeks gestuurd aan ${say.names([sentTo])}`,
      ...(notSentTo === undefined
        ? []
        : [
            `Het lukte niet om het rechtstreeks te sturen aan ${say.names([notSentTo])} U kunt het ophalen en zelf doorgeven.`,
          ]),
      "Uw andere rechten blijven: dit is geen wissing, en u kunt nog steeds inzage vragen in alles wat wij over u hebben.",
    ],
  }),
  "answer-erasure": (
    { erased, alreadyGone, kept, grounds, recipients },
    say,
  ) => ({
    subject: "Het antwoord op uw verzoek om wissing",
    body: [
      erased === 0
        ? "Wij hebben geen opname van uw gesprekken gevonden die kon worden gewist."
        : "Wij hebben opnamen van uw gesprekken gewist, bij ons en bij onze telefonieprovider, en gecontroleerd dat zij weg zijn.",
      {
        list: [
          `Gewiste opnamen: ${erased}`,
          `Daarvan al gewist voordat u het vroeg: ${alreadyGone}`,
          `Bewaarde opnamen: ${kept}`,
        ],
      },
      ...when(kept > 0, "Waarom wij er voorlopig moeten bewaren:"),
      ...when(kept > 0, listOf(grounds, phrases.grounds)),
      recipientsTold(recipients, say, phrases),
      "Wij bewaren een minimaal bewijs dat dit is gedaan, zonder uw naam of nummer.",
    ],
  }),
  "answer-rectification": ({ recipients }, say) => ({
    subject: "Het antwoord op uw verzoek om rectificatie",
    body: [
      "Wij hebben uw verklaring bij de opname gevoegd. Wie de opname mag gebruiken, ziet haar (artikel 16 AVG).",
      "Het geluid zelf wordt nooit bewerkt: het blijft wat er is gezegd.",
      recipientsTold(recipients, say, phrases),
    ],
  }),
  "answer-restriction": ({ recordings, recipients }, say) => ({
    subject: "Het antwoord op uw verzoek om beperking",
    body: [
      `Wij hebben de opnamen van uw gesprekken beperkt (artikel 18 AVG). Beperkte opnamen: ${recordings}`,
      "Zij worden bewaard en verder gebeurt er niets mee, tenzij u instemt, een rechtsvordering of de rechten van iemand het nodig maken, of een gewichtig algemeen belang het eist. Zolang zij beperkt zijn, worden zij aan het eind van hun termijn niet gewist.",
      recipientsTold(recipients, say, phrases),
      "Voordat wij de beperking opheffen, laten wij het u weten.",
    ],
  }),
  "restriction-lifting": ({ liftedOn, because }, say) => ({
    subject: "De beperking van uw gegevens wordt opgeheven",
    body: [
      `Op ${say.date(liftedOn)} heffen wij de beperking van uw opnamen op; wij laten het u vooraf weten, zoals artikel 18, lid 3, AVG vraagt. ${why[because]}`,
      "Vanaf dan geldt hun gewone termijn: wat erover is, wordt gewist. Hebt u de opnamen nog nodig of bent u het niet eens, laat het ons vóór die dag weten.",
    ],
  }),
};

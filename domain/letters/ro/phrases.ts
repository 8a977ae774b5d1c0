import type { Phrases } from "../wording.ts";

export const phrases: Phrases = {
  language: "ro",
  locale: "ro",
  greeting: "Bună ziua,",
  actsFor: {
    proxy:
      "Acționați pentru persoana vizată, cu împuternicirea ei. Unde această scrisoare spune „dumneavoastră”, este vorba de acea persoană.",
    lawyer:
      "Sunteți avocatul persoanei vizate. Unde această scrisoare spune „dumneavoastră”, este vorba de acea persoană.",
    guardian:
      "Sunteți părintele sau tutorele persoanei vizate. Unde această scrisoare spune „dumneavoastră”, este vorba de acea persoană.",
  },
  remedies: ({ name, address }) => [
    `Aveți dreptul să depuneți o plângere la o autoritate de supraveghere: ${name} (${address}) sau cea din locul unde locuiți, unde lucrați sau unde credeți că a avut loc încălcarea. Vă puteți adresa și instanței. Nu trebuie să ne întrebați mai întâi pe noi.`,
  ],
  reference: (reference) => `Referința dumneavoastră: ${reference}`,
  questions: (contact) => `Întrebări? Scrieți la ${contact}.`,
  closing: "Cu stimă,",
  prevails:
    "Această traducere este un ajutor; textul în limba engleză prevalează. Vi-l trimitem la cerere.",
  entities: {
    holds: (day) =>
      `Societățile care sunt operatori asociați sunt enumerate aici, în versiunea valabilă din ${day}:`,
    changed: (day) =>
      `Lista societăților care sunt operatori asociați s-a schimbat la ${day}, după ce am primit cererea. Lista, și ce s-a schimbat în ea, se află aici:`,
  },
  askAgain:
    "Ne puteți trimite oricând mai multe informații sau puteți face o nouă cerere.",
  recipientsTold: (names) =>
    `I-am informat pe cei care primiseră datele: ${names}`,
  codeText: (code, until, controller) =>
    `${code} este codul dumneavoastră de unică folosință de la ${controller}. Funcționează o singură dată, până la ${until}. Dați-l numai colegului cu care vorbiți; nu sunăm niciodată ca să îl cerem.`,
  noRecipients: "Nimeni altcineva nu primise datele.",
  transfers: {
    none: "Nu transferăm date către o țară pentru care legea cere garanții.",
    to: (importer, country, safeguard) =>
      `Transfer către ${importer} (${country}), protejat prin ${safeguard}.`,
    safeguards: {
      adequacy: (reference) =>
        `o decizie privind caracterul adecvat (${reference})`,
      scc: (reference, module) =>
        `clauzele contractuale standard ale Comisiei Europene, modulul ${module} (${reference})`,
      "uk-idta": (reference) =>
        `International Data Transfer Agreement al Regatului Unit (${reference})`,
      "uk-addendum": (reference, module) =>
        `clauzele contractuale standard, modulul ${module}, cu addendumul Regatului Unit (${reference})`,
    },
    copy: "Cereți-ne o copie a acestor garanții.",
  },
  assessedIn: (references) =>
    `Punerea în balanță a interesului nostru și a intereselor dumneavoastră este consemnată în evaluarea noastră ${references}; întrebați-ne ce spune.`,
  rights: {
    access: "accesul la datele dumneavoastră",
    rectification: "rectificarea datelor dumneavoastră",
    erasure: "ștergerea datelor dumneavoastră",
    restriction: "restricționarea a ceea ce facem cu datele dumneavoastră",
    portability:
      "datele dumneavoastră într-o formă pe care o puteți folosi în altă parte",
    objection: "opoziția față de folosirea datelor dumneavoastră de către noi",
    withdrawal: "retragerea consimțământului dumneavoastră",
    information: "informații despre ce facem cu datele dumneavoastră",
    "joint-controllers": "esența acordului dintre societățile noastre",
    "no-automated-decision": "informații despre deciziile automate",
  },
  grounds: {
    "identity-not-established":
      "nu am putut stabili că dumneavoastră faceți cererea (articolul 11 alineatul (2) și articolul 12 alineatul (6) din RGPD).",
    "manifestly-unfounded":
      "cererea este vădit nefondată (articolul 12 alineatul (5) din RGPD).",
    excessive: "cererea este excesivă (articolul 12 alineatul (5) din RGPD).",
    "rights-of-others":
      "ar aduce atingere drepturilor și libertăților altor persoane (articolul 15 alineatul (4) și articolul 20 alineatul (4) din RGPD).",
    "freedom-of-expression":
      "datele sunt necesare pentru libertatea de exprimare și de informare (articolul 17 alineatul (3) litera (a) din RGPD).",
    "legal-obligation":
      "legea ne obligă să păstrăm datele (articolul 17 alineatul (3) litera (b) din RGPD).",
    "public-health":
      "datele sunt necesare pentru sănătatea publică (articolul 17 alineatul (3) litera (c) din RGPD).",
    archiving:
      "datele sunt necesare pentru arhivare în interes public, cercetare sau statistică (articolul 17 alineatul (3) litera (d) din RGPD).",
    "no-ground-to-erase":
      "nu există niciunul dintre motivele pentru care legea cere ștergerea; puteți totuși să vă opuneți (articolul 17 alineatul (1) și articolul 21 alineatul (1) din RGPD).",
    "legal-claims":
      "datele sunt necesare pentru constatarea, exercitarea sau apărarea unui drept în instanță (articolul 17 alineatul (3) litera (e) din RGPD).",
    accurate: "datele sunt exacte și complete (articolul 16 din RGPD).",
    "no-ground-to-restrict":
      "nu există niciunul dintre cazurile în care legea prevede restricționarea (articolul 18 alineatul (1) din RGPD).",
    "not-portable":
      "acest drept privește numai datele pe care le-ați furnizat și pe care le prelucrăm prin mijloace automate pe baza consimțământului dumneavoastră sau a unui contract (articolul 20 alineatul (1) din RGPD).",
    "overriding-grounds":
      "avem motive legitime și imperioase care prevalează asupra motivelor dumneavoastră (articolul 21 alineatul (1) din RGPD).",
  },
  waits: {
    "legal-claims":
      "pentru constatarea, exercitarea sau apărarea unui drept în instanță (articolul 17 alineatul (3) litera (e) din RGPD).",
    "legal-obligation":
      "pentru că legea ne obligă să le păstrăm (articolul 17 alineatul (3) litera (b) din RGPD).",
    "accuracy-contested":
      "cât timp se verifică dacă sunt exacte (articolul 18 alineatul (1) litera (a) din RGPD).",
    "unlawful-processing":
      "pentru că folosirea lor este restricționată în loc să fie șterse (articolul 18 alineatul (1) litera (b) din RGPD).",
    "needed-by-subject":
      "pentru că cineva din convorbire are nevoie de ele pentru un drept în instanță (articolul 18 alineatul (1) litera (c) din RGPD).",
    "objection-pending":
      "cât timp se analizează o opoziție față de folosirea lor (articolul 18 alineatul (1) litera (d) din RGPD).",
    "special-category":
      "cât timp se decide asupra celor spuse în ele (articolul 9 din RGPD).",
  },
  means: {
    "known-channel":
      "scrieți-ne sau sunați-ne din nou de la o adresă sau un număr al dumneavoastră pe care îl cunoaștem.",
    "call-facts":
      "spuneți-ne despre una dintre convorbirile dumneavoastră ceva ce numai dumneavoastră puteți ști, de exemplu ziua, ora aproximativă și subiectul.",
    "one-time-code":
      "citiți-ne un cod pe care îl trimitem la numărul sau la adresa dumneavoastră.",
    "document-shown":
      "dacă preferați, arătați un document unui coleg de-al nostru. Doar ne uităm la el: nu facem copii și nu păstrăm niciuna. Vă rugăm să nu trimiteți documente.",
  },
  points: {
    "which-right": "Ce doriți să facem?",
    "which-calls": "La ce convorbiri vă referiți? Ajung date aproximative.",
    "which-number": "De la ce număr de telefon ați sunat?",
    "what-is-wrong": "Ce este greșit sau lipsește și cum ar trebui să fie?",
  },
};

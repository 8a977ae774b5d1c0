/** What the page says on which a person fetches their package, in one language. */
export type BrokerText = {
  language: string;
  title: string;
  ask: string;
  send: string;
  sent: string;
  code: string;
  open: string;
  notThisCode: string;
  tooSoon: string;
  tooMany: string;
  ready: string;
  download: string;
  left: (times: number) => string;
  noMore: string;
  noLink: { title: string; text: string };
  prevails: string;
};

const english: BrokerText = {
  language: "en",
  title: "Fetch your data",
  ask: "To make sure that it is you, we send a code of six digits to the e-mail address we have from you. It works for ten minutes, once.",
  send: "Send me a code",
  sent: "We sent the code. Type it here:",
  code: "Code",
  open: "Continue",
  notThisCode:
    "This is not the code, or it works no longer. Try again, or ask for a new one.",
  tooSoon: "A code was just sent. Wait a minute before you ask for a new one.",
  tooMany: "No more codes are sent for this package. Please write to us.",
  ready: "Your package is ready. The link works for a few minutes:",
  download: "Download",
  left: (times) => `Downloads left: ${times}`,
  noMore:
    "This package was downloaded as often as it can be. Please write to us.",
  noLink: {
    title: "There is nothing here",
    text: "The address may be mistyped, or the package is erased: packages are kept for seven days. Ask us, and we make it again as long as the data exist.",
  },
  prevails: "The English text is the one that counts.",
};

const dutch: BrokerText = {
  language: "nl",
  title: "Haal uw gegevens op",
  ask: "Om zeker te weten dat u het bent, sturen wij een code van zes cijfers naar het e-mailadres dat wij van u hebben. De code werkt tien minuten, één keer.",
  send: "Stuur mij een code",
  sent: "Wij hebben de code gestuurd. Vul hem hier in:",
  code: "Code",
  open: "Verder",
  notThisCode:
    "Dit is niet de code, of hij werkt niet meer. Probeer het opnieuw of vraag een nieuwe.",
  tooSoon:
    "Er is net een code gestuurd. Wacht een minuut voordat u een nieuwe vraagt.",
  tooMany:
    "Voor dit pakket worden geen codes meer gestuurd. Schrijf ons alstublieft.",
  ready: "Uw pakket staat klaar. De link werkt enkele minuten:",
  download: "Downloaden",
  left: (times) => `Resterende downloads: ${times}`,
  noMore:
    "Dit pakket is zo vaak gedownload als mogelijk is. Schrijf ons alstublieft.",
  noLink: {
    title: "Hier is niets",
    text: "Het adres is misschien verkeerd getypt, of het pakket is gewist: pakketten worden zeven dagen bewaard. Vraag het ons, en wij maken het opnieuw zolang de gegevens bestaan.",
  },
  prevails: "De Engelse tekst is doorslaggevend.",
};

const french: BrokerText = {
  language: "fr",
  title: "Récupérer vos données",
  ask: "Pour nous assurer que c’est bien vous, nous envoyons un code à six chiffres à l’adresse e-mail que nous avons de vous. Il fonctionne pendant dix minutes, une seule fois.",
  send: "Envoyez-moi un code",
  sent: "Nous avons envoyé le code. Saisissez-le ici :",
  code: "Code",
  open: "Continuer",
  notThisCode:
    "Ce n’est pas le code, ou il ne fonctionne plus. Réessayez ou demandez-en un nouveau.",
  tooSoon:
    "Un code vient d’être envoyé. Attendez une minute avant d’en demander un nouveau.",
  tooMany:
    "Plus aucun code n’est envoyé pour ce dossier. Veuillez nous écrire.",
  ready:
    "Votre dossier est prêt. Le lien fonctionne pendant quelques minutes :",
  download: "Télécharger",
  left: (times) => `Téléchargements restants : ${times}`,
  noMore:
    "Ce dossier a été téléchargé autant de fois que possible. Veuillez nous écrire.",
  noLink: {
    title: "Il n’y a rien ici",
    text: "L’adresse est peut-être mal saisie, ou le dossier est effacé : les dossiers sont conservés sept jours. Demandez-le-nous, et nous le referons tant que les données existent.",
  },
  prevails: "Le texte anglais fait foi.",
};

const german: BrokerText = {
  language: "de",
  title: "Ihre Daten abholen",
  ask: "Um sicher zu sein, dass Sie es sind, senden wir einen Code aus sechs Ziffern an die E-Mail-Adresse, die wir von Ihnen haben. Er gilt zehn Minuten, einmal.",
  send: "Code senden",
  sent: "Wir haben den Code gesendet. Geben Sie ihn hier ein:",
  code: "Code",
  open: "Weiter",
  notThisCode:
    "Das ist nicht der Code, oder er gilt nicht mehr. Versuchen Sie es noch einmal, oder fordern Sie einen neuen an.",
  tooSoon:
    "Ein Code wurde gerade gesendet. Warten Sie eine Minute, bevor Sie einen neuen anfordern.",
  tooMany:
    "Für dieses Paket werden keine Codes mehr gesendet. Bitte schreiben Sie uns.",
  ready: "Ihr Paket ist bereit. Der Link gilt einige Minuten:",
  download: "Herunterladen",
  left: (times) => `Verbleibende Downloads: ${times}`,
  noMore:
    "Dieses Paket wurde so oft heruntergeladen, wie es möglich ist. Bitte schreiben Sie uns.",
  noLink: {
    title: "Hier ist nichts",
    text: "Vielleicht ist die Adresse falsch geschrieben, oder das Paket ist gelöscht: Pakete werden sieben Tage aufbewahrt. Fragen Sie uns, und wir erstellen es neu, solange es die Daten gibt.",
  },
  prevails: "Maßgeblich ist der englische Text.",
};

const spanish: BrokerText = {
  language: "es",
  title: "Recoja sus datos",
  ask: "Para asegurarnos de que es usted, enviamos un código de seis cifras a la dirección de correo electrónico que tenemos de usted. Funciona durante diez minutos, una sola vez.",
  send: "Envíenme un código",
  sent: "Hemos enviado el código. Escríbalo aquí:",
  code: "Código",
  open: "Continuar",
  notThisCode:
    "Este no es el código, o ya no funciona. Inténtelo de nuevo o pida uno nuevo.",
  tooSoon:
    "Se acaba de enviar un código. Espere un minuto antes de pedir otro.",
  tooMany: "Ya no se envían más códigos para este paquete. Escríbanos.",
  ready: "Su paquete está listo. El enlace funciona durante unos minutos:",
  download: "Descargar",
  left: (times) => `Descargas restantes: ${times}`,
  noMore:
    "Este paquete se ha descargado tantas veces como es posible. Escríbanos.",
  noLink: {
    title: "Aquí no hay nada",
    text: "Puede que la dirección esté mal escrita o que el paquete se haya suprimido: los paquetes se guardan siete días. Pídanoslo y lo haremos de nuevo mientras existan los datos.",
  },
  prevails: "El texto inglés es el que cuenta.",
};

const romanian: BrokerText = {
  language: "ro",
  title: "Preluați-vă datele",
  ask: "Ca să fim siguri că sunteți dumneavoastră, trimitem un cod din șase cifre la adresa de e-mail pe care o avem de la dumneavoastră. Funcționează zece minute, o singură dată.",
  send: "Trimiteți-mi un cod",
  sent: "Am trimis codul. Scrieți-l aici:",
  code: "Cod",
  open: "Continuați",
  notThisCode:
    "Acesta nu este codul sau nu mai funcționează. Încercați din nou sau cereți unul nou.",
  tooSoon:
    "Un cod tocmai a fost trimis. Așteptați un minut înainte de a cere altul.",
  tooMany:
    "Nu se mai trimit coduri pentru acest pachet. Vă rugăm să ne scrieți.",
  ready: "Pachetul dumneavoastră este gata. Linkul funcționează câteva minute:",
  download: "Descărcați",
  left: (times) => `Descărcări rămase: ${times}`,
  noMore:
    "Acest pachet a fost descărcat de câte ori se poate. Vă rugăm să ne scrieți.",
  noLink: {
    title: "Aici nu este nimic",
    text: "Poate că adresa este scrisă greșit sau pachetul este șters: pachetele se păstrează șapte zile. Cereți-ni-l și îl facem din nou cât timp datele există.",
  },
  prevails: "Textul în limba engleză este cel care contează.",
};

export const brokerTexts: readonly BrokerText[] = [
  english,
  dutch,
  french,
  german,
  spanish,
  romanian,
];

/** In the first of the wanted languages we have; English for everybody else, who is told so. */
export function brokerTextIn(wanted: readonly string[]): {
  text: BrokerText;
  instead: boolean;
} {
  const [text = english] = wanted.flatMap(
    (language) => brokerTexts.find((one) => one.language === language) ?? [],
  );
  const [first = "en"] = wanted;
  return { text, instead: text === english && first !== "en" };
}

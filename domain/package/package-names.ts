import type { PackageOf } from "#schemas/package";

type Names = Readonly<Record<PackageOf, string>>;

const english: Names = {
  access: "The copy of your data, to read and to listen to",
  portability: "What you provided, for programs and to take elsewhere",
};

/** Which package a link leads to, for its person, by language. */
const packageNames: Readonly<Record<string, Names>> = {
  en: english,
  nl: {
    access: "De kopie van uw gegevens, om te lezen en te beluisteren",
    portability:
      "Wat u hebt verstrekt, voor programma’s en om elders te gebruiken",
  },
  fr: {
    access: "La copie de vos données, à lire et à écouter",
    portability:
      "Ce que vous avez fourni, pour des programmes et à emporter ailleurs",
  },
  de: {
    access: "Die Kopie Ihrer Daten, zum Lesen und Anhören",
    portability:
      "Was Sie bereitgestellt haben, für Programme und zum Mitnehmen",
  },
  es: {
    access: "La copia de sus datos, para leer y escuchar",
    portability:
      "Lo que usted ha facilitado, para programas y para llevarlo a otro lugar",
  },
  ro: {
    access: "Copia datelor dumneavoastră, de citit și de ascultat",
    portability:
      "Ce ați furnizat, pentru programe și pentru a lua în altă parte",
  },
};

export const packageNameIn = (language: string, of: PackageOf): string =>
  (packageNames[language] ?? english)[of];

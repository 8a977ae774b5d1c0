import { NewRequest } from "#schemas/request";

/** What whom a sealed file is about told us. */
export const saidIn = (subjectFile: string): NewRequest["subject"] =>
  NewRequest.shape.subject.parse(JSON.parse(subjectFile));

/** Where to write to them. */
export const addressIn = (subjectFile: string): string =>
  saidIn(subjectFile).email;

/** The numbers they gave, as they wrote them. */
export const numbersIn = (subjectFile: string): readonly string[] =>
  saidIn(subjectFile).phoneNumbers;

/** What the person wrote with their request. */
export const wordsIn = (subjectFile: string): string | undefined =>
  saidIn(subjectFile).words;

import { NewRequest } from "#schemas/request";

/** Where to write to whom a sealed file is about. */
export const addressIn = (subjectFile: string): string =>
  NewRequest.shape.subject.parse(JSON.parse(subjectFile)).email;

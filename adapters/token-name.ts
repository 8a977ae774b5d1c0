/** A number in E.164, or an agent of the platform: of nothing else is a token made. */
export const isTokenName = (name: string): boolean =>
  /^(\+[1-9][0-9]{1,14}|agent#[!-~]{1,128})$/.test(name);

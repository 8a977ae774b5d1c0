/** In the first of the wanted languages we have; English for everybody else, who is told so (R69). */
export function wantedText<Text extends { language: string }>(
  [english, ...others]: readonly [Text, ...Text[]],
  wanted: readonly string[],
): { text: Text; instead: boolean } {
  const texts = [english, ...others];
  const [text = english] = wanted.flatMap(
    (language) => texts.find((one) => one.language === language) ?? [],
  );
  const [first = english.language] = wanted;
  return { text, instead: text === english && first !== english.language };
}

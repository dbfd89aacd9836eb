/** The end of a syllable: a vowel, with a consonant (or `ng`) after it when more than two letters follow. */
const SYLLABLE_END = /([aiueo](?:ng|[^aiueo\s])?)(?=(?:ng|ny|[^aiueo\s])[aiueo]\S)/gi;

/** Marks where long Indonesian words (more than nine letters) may break, with soft hyphens between syllables. */
export function hyphenate(text: string): string {
  return text.replaceAll(/\S{10,}/g, (word) => word.replaceAll(SYLLABLE_END, '$1\u00AD'));
}

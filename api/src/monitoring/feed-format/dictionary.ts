/**
 * The meanings of words as people write them: each meaning with its words, separated by spaces. A map and not an
 * object, in which a word like `constructor` would be found.
 */
export function dictionary<Meaning>(...entries: readonly (readonly [Meaning, string])[]): ReadonlyMap<string, Meaning> {
  return new Map(entries.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)));
}

/** A text as the keys of a dictionary are written: capitals and digits alone. */
export function wordKey(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

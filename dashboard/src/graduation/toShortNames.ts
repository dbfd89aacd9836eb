/**
 * Names short enough for a small tile: the first two letters of each of two words ("Batu Tulis" → "BaTu"), the first
 * four of one word ("Empang" → "Empa"). Where two would be the same, the last letter is exchanged for the first later
 * letter of the name that tells them apart.
 */
export function toShortNames(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const short = candidates(name).find((candidate) => !taken.has(candidate)) ?? name;
      taken.add(short);
      return [name, short];
    }),
  );
}

function candidates(name: string): string[] {
  const [first = '', second] = name.split(' ');
  const start = second ? first.slice(0, 2) + second.slice(0, 1) : first.slice(0, 3);
  const rest = second ? second.slice(1) : first.slice(3);
  return [...rest].map((letter) => start + letter);
}

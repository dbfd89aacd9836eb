/**
 * P-values adjusted by the method of Benjamini and Hochberg.
 *
 * Of 68 kelurahan, three or four lie outside their 95 % limits by chance alone. Calling different only those whose
 * adjusted value is at most q keeps the expected share of false calls among all calls at q. Valid for tests that are
 * independent or positively dependent.
 *
 * @param pValues each 0 to 1; may be empty
 * @returns adjusted values, in the order of the input, each at least its p-value and at most 1
 * @throws RangeError where a p-value is none
 * @see Benjamini and Hochberg (1995), JRSS B 57, 289-300; R's `p.adjust(method = "BH")`
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw new RangeError('benjaminiHochberg requires p-values from 0 to 1');
  const adjusted = [...pValues];
  const descending = pValues.map((_, i) => i).sort((one, other) => pValues[other]! - pValues[one]!);
  let least = 1;
  for (const [place, i] of descending.entries()) {
    least = Math.min(least, (pValues.length / (pValues.length - place)) * pValues[i]!);
    adjusted[i] = least;
  }
  return adjusted;
}

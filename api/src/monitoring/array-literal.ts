/** An array parameter of values that need no quotes: numbers, days, names of enumerations. Faster than the driver's. */
export function arrayLiteral(values: readonly (string | number)[]): string {
  return `{${values.join()}}`;
}

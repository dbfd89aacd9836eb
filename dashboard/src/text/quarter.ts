/** A calendar quarter as the API writes it: year, `Q`, 1 to 4, for example `2026Q3`. */
const PATTERN = /^(\d{4})Q([1-4])$/;

/**
 * Year and number of a quarter.
 *
 * @throws RangeError when the text is not a quarter such as `2026Q3`
 */
export function parseQuarter(quarter: string): { year: number; number: number } {
  const match = PATTERN.exec(quarter);
  if (!match) throw new RangeError(`quarter must be written like 2026Q3, but was "${quarter}"`);
  return { year: Number(match[1]), number: Number(match[2]) };
}

/** The quarter of an instant, by the calendar of the reader's device. */
export function quarterOf(instant: Date): string {
  return fromIndex(instant.getFullYear() * 4 + Math.floor(instant.getMonth() / 3));
}

/** The quarter `count` quarters later (earlier when negative). */
export function addQuarters(quarter: string, count: number): string {
  return fromIndex(toIndex(quarter) + count);
}

/** All quarters from `first` to `last`, both included, oldest first. */
export function quartersBetween(first: string, last: string): string[] {
  const length = Math.max(0, toIndex(last) - toIndex(first) + 1);
  return Array.from({ length }, (_, step) => addQuarters(first, step));
}

/** The later of two quarters. */
export function laterQuarter(one: string, other: string): string {
  return toIndex(one) >= toIndex(other) ? one : other;
}

function toIndex(quarter: string): number {
  const { year, number } = parseQuarter(quarter);
  return year * 4 + number - 1;
}

function fromIndex(index: number): string {
  return `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
}

/** A quarter of a year, for example `2026Q3` (triwulan III 2026). Sorts as text in the order of time. */
export type Quarter = `${number}Q${1 | 2 | 3 | 4}`;

/** Years a fact or a plan of ours can lie in. */
const FORM = /^(?:19|20|21)\d{2}Q[1-4]$/;

/** Whether a text is a quarter of the form `2026Q3`. */
export function isQuarter(text: string): text is Quarter {
  return FORM.test(text);
}

/**
 * The quarter a text names.
 *
 * @throws RangeError unless it has the form `2026Q3`, from 1900Q1 to 2199Q4
 */
export function parseQuarter(text: string): Quarter {
  if (isQuarter(text)) return text;
  throw new RangeError(`A quarter is written as year, Q and 1 to 4, for example 2026Q3; got "${text}".`);
}

/** The quarter a day (`2026-08-17`) lies in. */
export function quarterOfDay(day: string): Quarter {
  return fromIndex(Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3));
}

/** First day of a quarter, `2026-07-01`. */
export function firstDayOf(quarter: Quarter): string {
  const index = toIndex(quarter);
  return `${String(Math.floor(index / 4)).padStart(4, '0')}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`;
}

/** The quarter some quarters later, or earlier where the count is negative. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  return fromIndex(toIndex(quarter) + count);
}

/** All quarters from the first to the last, both included; empty when the last comes before the first. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  const start = toIndex(first);
  return Array.from({ length: Math.max(0, toIndex(last) - start + 1) }, (_, offset) => fromIndex(start + offset));
}

function toIndex(quarter: Quarter): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
}

function fromIndex(index: number): Quarter {
  return `${String(Math.floor(index / 4)).padStart(4, '0')}Q${(index % 4) + 1}` as Quarter;
}

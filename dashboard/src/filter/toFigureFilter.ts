import { CITY } from './city.ts';
import type { Filters } from './filters.ts';

/** What every query of figures is narrowed to: the city, and the chosen programme where one is chosen. */
export function toFigureFilter({ programme }: Pick<Filters, 'programme'>): { city: string; programme?: string[] } {
  return { city: CITY, ...(programme ? { programme: [programme] } : {}) };
}

/**
 * Where families are counted, as a common table expression: `kelurahan_code`, `basis`, `household_id`, `came_on` and
 * `moved_on` (first day no longer there, null while they live there).
 *
 * `THEN` has a row for each stretch of living in one kelurahan, so that a fact is counted where it happened; `NOW` has one
 * row for all times, in the kelurahan where the family lives at present. A view that starts here and joins the facts by
 * household reads the families of one kelurahan only.
 */
export const FAMILY_PLACE = /* sql */ `
select kelurahan_code, 'THEN' as basis, household_id, started_on as came_on, ended_on as moved_on from residence
union all
select kelurahan_code, 'NOW', id, '-infinity', null from household`;

/** What the columns that every cube of households has say, for the comments of its table. */
export const PLACE_COMMENTS = {
  kelurahan: 'The kelurahan, as the basis says.',
  basis:
    'THEN: the kelurahan is where the fact happened. NOW: it is where the family lives at present. Every fact is in both.',
  programme:
    'The programme, or * for aid of any programme, in which a family in two programmes counts once. A query reads one of them.',
};

/**
 * Where families are counted, as a common table expression: `kelurahan_code`, `basis`, `household_id`, `came_on` and
 * `moved_on` (first day no longer there, null while they live there).
 *
 * `THEN` has a row for each stretch of living in one kelurahan, so that a fact is counted where it happened; `NOW` has one
 * row for all times, in the kelurahan where the family lives at present. For the many families that never moved the two are
 * the same, and they have one row, `BOTH`, for all times: what is grouped by it is spread to the two afterwards, with
 * {@link basesOf}. A view that starts here and joins the facts by household reads the families of one kelurahan only.
 */
export const FAMILY_PLACE = /* sql */ `
select r.kelurahan_code, 'BOTH' as basis, r.household_id, '-infinity'::date as came_on, null::date as moved_on
from residence r
where r.ended_on is null and not ${hasMoved('r.household_id')}
union all
select r.kelurahan_code, 'THEN', r.household_id, r.started_on, r.ended_on
from residence r
where ${hasMoved('r.household_id')}
union all
select h.kelurahan_code, 'NOW', h.id, '-infinity', null
from household h
where ${hasMoved('h.id')}`;

/** The `b.basis` that a `basis` of {@link FAMILY_PLACE} is of, as a table to join laterally once its rows are grouped. */
export function basesOf(basis: string): string {
  return /* sql */ `unnest(case when ${basis} = 'BOTH' then array['THEN', 'NOW'] else array[${basis}] end) as b (basis)`;
}

/** Whether a family lived elsewhere before; an index holds the residences that ended. */
function hasMoved(household: string): string {
  return /* sql */ `exists (select from residence o where o.household_id = ${household} and o.ended_on is not null)`;
}

/** What the columns that every cube of households has say, for the comments of its table. */
export const PLACE_COMMENTS = {
  kelurahan: 'The kelurahan, as the basis says.',
  basis:
    'THEN: the kelurahan is where the fact happened. NOW: it is where the family lives at present. Every fact is in both.',
  programme:
    'The programme, or * for aid of any programme, in which a family in two programmes counts once. A query reads one of them.',
};

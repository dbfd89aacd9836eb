/**
 * SQL of the latest assessments of a household that move its class: one for each day, of which the lower class counts,
 * what the family says of itself left out. It says the same as `assessmentsThatCount` of `welfare/standing.ts`.
 *
 * @param place where the statement has the household, the first and the last day, and how many at most
 */
export const LATEST_CLASSES = ({ household, since, until, count }: Record<Place, string>) => /* sql */ `
  select distinct on (assessed_on) assessed_on, welfare_class, decile, source
  from welfare_assessment
  where household_id = ${household} and assessed_on between ${since} and ${until}
    and source <> 'SELF_REPORT' and welfare_class is not null
  order by assessed_on desc,
    array_position(array['TIDAK_MAMPU', 'KURANG_MAMPU', 'MAMPU', 'MANDIRI'], welfare_class), id desc
  limit ${count}`;

type Place = 'household' | 'since' | 'until' | 'count';

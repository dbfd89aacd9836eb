/**
 * The head of a family (kepala keluarga) on a day, as a lateral subquery with `sex` and `years` (age on that day); no row
 * where it had none. Of several heads one after the other it is the one whose time ended first after the day: who
 * succeeded a head that died was not head before.
 *
 * @param household expression for the household's id
 * @param day expression for the day
 */
export function headOfFamily(household: string, day: string): string {
  return /* sql */ `(
    select h.sex, extract(year from age(${day}, h.born_on)) as years
    from person h
    where h.household_id = ${household} and h.family_role = 'HEAD'
      and coalesce(least(h.died_on, h.left_on), 'infinity') > ${day}
    order by least(h.died_on, h.left_on), h.id
    limit 1
  )`;
}

/**
 * Age band of somebody of so many years; `UNKNOWN` where they are null.
 *
 * @param years expression for the age in years
 */
export function ageBand(years: string): string {
  return /* sql */ `case
      when ${years} < 30 then 'UNDER_30'
      when ${years} < 45 then '30_TO_44'
      when ${years} < 60 then '45_TO_59'
      when ${years} >= 60 then '60_AND_OVER'
      else 'UNKNOWN'
    end`;
}

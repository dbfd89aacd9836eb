import type { Ref } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { Review } from './review.entity.ts';

/**
 * The earliest review that is open in the city of a kelurahan. It cannot close before this transaction has ended, so
 * that what is put into it is seen by whoever closes it.
 *
 * @param after first day of a quarter; only reviews of later ones
 */
export async function findOpenReview(
  em: SqlEntityManager,
  kelurahanCode: string,
  after = '0001-01-01',
): Promise<Ref<Review> | null> {
  const [found] = await sqlOf(em).query<{ id: string }>(
    `/* natural_exit.open_review */
     select r.id from review r
     join kecamatan d on d.city_code = r.city_code
     join kelurahan k on k.kecamatan_code = d.code
     where k.code = $1 and r.state = 'OPEN' and r.quarter_on > $2::date
     order by r.quarter_on limit 1
     for share of r`,
    [kelurahanCode, after],
  );
  return found ? em.getReference(Review, found.id, { wrapped: true }) : null;
}

/**
 * Has reviews of the city in which a household lives neither open nor close before this transaction has ended, so that a
 * case is put into the review there is. To be asked before the household is locked: a review that opens holds the city,
 * then locks households.
 */
export async function holdReviews(em: SqlEntityManager, householdId: string): Promise<void> {
  await sqlOf(em).query(
    `/* natural_exit.hold_reviews */
     select from city
     where code = (
       select d.city_code from household h
       join kelurahan k on k.code = h.kelurahan_code
       join kecamatan d on d.code = k.kecamatan_code
       where h.id = $1)
     for key share`,
    [householdId],
  );
}

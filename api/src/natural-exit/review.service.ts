import { unknownRecord } from '../use-case/unknown-record.ts';
import { firstDayOf, addQuarters } from '@simoncer/analytics';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { enqueueCubeRefreshes } from '../database/jobs.ts';
import { selectRows } from '../database/rows.ts';
import { sqlOf } from '../database/sql.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Policy } from '../policy/policy.ts';
import { City, Kelurahan } from '../region/region.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import { isAtLeast, WelfareClass } from '../welfare/welfare.state.ts';
import { addDays } from '../days.ts';
import { proposeFoundExits, type ProposedCount, type SearchPolicy } from './find-exits.ts';
import { findRemainders } from './review-progress.ts';
import { Review } from './review.entity.ts';
import type { CloseReviewInput, OpenReviewInput } from './review.input.ts';
import { refuseClosing, refuseOpening } from './review.rules.ts';
import { ReviewState, reviewMachine } from './review.state.ts';

/** What became of a request about a review. */
export interface ReviewOutcome extends Outcome {
  /** The review, done or refused; missing when there is none. */
  readonly reviewId?: string;
}

/** Opens the review of a quarter, and closes it when everything is decided. */
export class ReviewService {
  constructor(private readonly performer: Performer) {}

  /**
   * Opens the review of a quarter for a city: proposes every exit that the register and the reports show today, and
   * takes in the cases that waited for it.
   */
  openReview(input: OpenReviewInput): Promise<ReviewOutcome> {
    return perform(this.performer, 'openReview', input, async (work): Promise<ReviewOutcome> => {
      const { em, today } = work;
      // Whoever opens a review of the same city at the same moment waits, and then finds this one.
      const city = await em.findOne(City, { code: input.cityCode }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const quarterOn = firstDayOf(input.quarter);
      const existing = await em.findOne(Review, { city: input.cityCode, quarterOn });
      const later = await em.findOne(
        Review,
        { city: input.cityCode, quarterOn: { $gt: quarterOn } },
        { orderBy: { quarterOn: 'desc' } },
      );
      const policy = await work.policyOn(today);
      const opening = openingPolicyOf(policy);
      const dueOn = opening && addDays(firstDayOf(addQuarters(input.quarter, 1)), opening.closingDays - 1);
      const facts = { isCityKnown: city !== null, quarterOn, dueOn, existing, laterQuarter: later?.quarter ?? null };
      const userErrors = refuseOpening(facts, today);
      if (userErrors.length > 0) return { ...(existing && { reviewId: existing.id }), userErrors };

      const openedBy = work.officer.name;
      const review = em.create(Review, { city: city!, quarterOn, openedOn: today, openedBy, dueOn: dueOn! });
      await em.flush();
      const proposed = await proposeFoundExits(em, {
        reviewId: review.id,
        kelurahanCodes: await findKelurahanCodes(em, input.cityCode),
        officer: openedBy,
        today,
        now: work.now,
        notifyBy: addDays(today, opening!.notificationDays),
        policy: opening!.search,
        policyIds: policy.parametersRead.toSorted(),
      });
      const takenIn = await takeInWaiting(em, review.id, input.cityCode);
      await enqueueCubeRefreshes(em, [...new Set(proposed.map(({ kelurahan_code }) => kelurahan_code))]);
      const journalEntryId = await work.record({
        kind: JournalKind.REVIEW_OPENED,
        subjectId: review.id,
        occurredOn: today,
        payload: { city: input.cityCode, quarter: input.quarter, dueOn, proposed: byKind(proposed), takenIn },
      });
      return { reviewId: review.id, journalEntryId, userErrors: [] };
    });
  }

  /** Closes a review of which every case is decided or carried over. */
  closeReview(input: CloseReviewInput): Promise<ReviewOutcome> {
    return perform(this.performer, 'closeReview', input, async (work): Promise<ReviewOutcome> => {
      const { em, today } = work;
      const known = await em.findOne(Review, { id: input.reviewId });
      // first the city, so that nobody is about to put a case into this review
      if (known) await em.findOneOrFail(City, { code: known.city.code }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const review = known && (await em.refreshOrFail(known, { lockMode: LockMode.PESSIMISTIC_WRITE }));
      if (!review) {
        return {
          userErrors: [unknownRecord('review', input.reviewId, 'reviewId', 'Read reviews and give the id of one.')],
        };
      }
      const userErrors = [
        ...reviewMachine.refuseStale(review.version, input.expectedVersion),
        ...refuseClosing(review.state, await findRemainders(em, [review.id], today)),
      ];
      if (userErrors.length > 0) return { reviewId: review.id, userErrors };
      review.state = ReviewState.CLOSED;
      review.closedOn = today;
      review.closedBy = work.officer.name;
      const journalEntryId = await recordClosing(work, review);
      return { reviewId: review.id, journalEntryId, userErrors: [] };
    });
  }
}

async function findKelurahanCodes(em: SqlEntityManager, cityCode: string): Promise<string[]> {
  const kelurahan = await selectRows(em, Kelurahan, {
    where: { kecamatan: { city: cityCode } },
    orderBy: { code: 'asc' },
  });
  return kelurahan.map(({ code }) => code);
}

/** Puts the open cases of the city that are in no review into this one. Their versions stay: nothing was decided. */
async function takeInWaiting(em: SqlEntityManager, reviewId: string, cityCode: string): Promise<number> {
  const [row] = await sqlOf(em).query<{ count: number }>(
    `/* natural_exit.take_in */
     with taken as (
       update exit_case c set review_id = $1
       from kelurahan k join kecamatan d on d.code = k.kecamatan_code
       where k.code = c.kelurahan_code and d.city_code = $2 and c.review_id is null
         and c.state in ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD')
       returning c.id
     ),
     led as (
       update exit_carry_over o set to_review_id = $1
       from taken t where o.exit_case_id = t.id and o.to_review_id is null
     )
     select count(*)::integer as count from taken`,
    [reviewId, cityCode],
  );
  return row!.count;
}

async function recordClosing(work: Work, review: Review): Promise<string> {
  const rows = await sqlOf(work.em).query<{ state: string; count: number }>(
    `/* natural_exit.outcome */
     select state, count(*)::integer as count from exit_case where review_id = $1 group by 1
     union all
     select 'CARRIED_OVER', count(*)::integer from exit_carry_over where from_review_id = $1`,
    [review.id],
  );
  return work.record({
    kind: JournalKind.REVIEW_CLOSED,
    subjectId: review.id,
    occurredOn: work.today,
    payload: { dueOn: review.dueOn, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) },
  });
}

function byKind(proposed: readonly ProposedCount[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, count } of proposed) counts[kind] = (counts[kind] ?? 0) + count;
  return counts;
}

interface OpeningPolicy {
  readonly closingDays: number;
  readonly notificationDays: number;
  readonly search: SearchPolicy;
}

function openingPolicyOf(policy: Policy): OpeningPolicy | undefined {
  const { values } = policy.need(OPENING_KEYS, 'quarter');
  if (!values) return undefined;
  const lowest = values['graduation.no_longer_poor_class'];
  return {
    closingDays: values['review.closing_days'],
    notificationDays: values['exit.notification_days'],
    search: {
      risenClasses: Object.values(WelfareClass).filter((candidate) => isAtLeast(candidate, lowest)),
      assessmentsInARow: values['welfare.assessments_in_a_row'],
      childMaxAge: values['eligibility.child_max_age'],
      elderlyMinAge: values['eligibility.elderly_min_age'],
    },
  };
}

const OPENING_KEYS = [
  'review.closing_days',
  'exit.notification_days',
  'graduation.no_longer_poor_class',
  'welfare.assessments_in_a_row',
  'eligibility.child_max_age',
  'eligibility.elderly_min_age',
] as const;

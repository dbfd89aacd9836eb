import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, World } from '../testing/index.ts';
import { ExitDesk } from '../testing/exit-desk.ts';

const SKPWNI = { kind: 'MOVE_CERTIFICATE', reference: 'SKPWNI-1' };

let world: World;
let desk: ExitDesk;
beforeEach(async () => {
  world = await World.start(new Date('2026-10-05T05:00:00Z'));
  desk = new ExitDesk(world);
});
afterEach(() => world.stop());

const onAid = (kelurahan?: string) =>
  world.household(kelurahan).onAidSince('2024-01-10').enrolledIn('SEMBAKO', '2024-01-10');

/** Notifies on 6 October and confirms on 21 October, when nobody has objected. */
async function confirm(...caseIds: string[]) {
  world.setToday('2026-10-06');
  for (const caseId of caseIds) await desk.notify(caseId, '2026-10-06');
  world.setToday('2026-10-21');
  for (const caseId of caseIds) {
    await desk.done('confirmExit', 'dadang', { caseId, endedOn: '2026-10-21', evidence: [], reason: 'Moved' });
  }
}

describe('a review', () => {
  it('takes in what the one before carried over, and leaves what was found wrong', async () => {
    const [left, wrong] = await desk.movedAway(BATU_TULIS, BONDONGAN);
    const { review } = await desk.openReview('2026Q3');
    const { id: leftCase } = await desk.caseOf(left!.household);
    const { id: wrongCase } = await desk.caseOf(wrong!.household);
    await desk.done('dismissExit', 'dadang', { caseId: wrongCase, reason: 'Another family' });
    await desk.done('carryOverExit', 'imas', { caseId: leftCase, reason: 'Nobody at home' });
    expect((await desk.findCase(leftCase)).review).toBeNull();
    await desk.closeReview(review.id);

    world.setToday('2027-01-04');
    // another source tells of the same move, on another day, which was known when the case was dismissed
    await desk.report(wrong!.household, 'MOVED_AWAY', '2026-09-03', {
      source: 'FIELD_REPORT',
      recordedAt: '2026-09-20T00:00:00Z',
    });
    const next = await desk.openReview('2026Q4');
    expect(next.journalEntry.payload).toMatchObject({ proposed: {}, takenIn: 1 });
    expect((await desk.findCase(leftCase)).review).toEqual({ quarter: '2026Q4' });
    const { data } = await world.askAsOfficer(
      `query ($id: UUID!) {
         exitCase(id: $id) { carryOvers { fromReview { quarter } toReview { quarter } carriedBy carriedOn reason } }
       }`,
      { id: leftCase },
    );
    expect(data.exitCase.carryOvers).toEqual([
      {
        fromReview: { quarter: '2026Q3' },
        toReview: { quarter: '2026Q4' },
        carriedBy: 'imas',
        carriedOn: '2026-10-05',
        reason: 'Nobody at home',
      },
    ]);

    // a later move, told after the decision, is another fact
    await desk.report(wrong!.household, 'MOVED_AWAY', '2027-01-20', { recordedAt: '2027-01-21T00:00:00Z' });
    world.setToday('2027-01-25');
    await desk.openReview('2027Q1');
    expect(await desk.caseOf(wrong!.household)).toMatchObject({ occurredOn: '2027-01-20', state: 'PROPOSED' });
  });

  it('proposes what was told on the day of a dismissal, but after it', async () => {
    const [family] = await desk.movedAway(BATU_TULIS);
    await desk.openReview('2026Q3');
    const { id: caseId } = await desk.caseOf(family!.household);
    await desk.done('dismissExit', 'dadang', { caseId, reason: 'Back again' });
    // the clock stands at noon in Jakarta, which is 05:00 UTC
    await desk.report(family!.household, 'MOVED_AWAY', '2026-10-04', { recordedAt: '2026-10-05T08:00:00Z' });
    const { journalEntry } = await desk.openReview('2026Q4');
    expect(journalEntry.payload).toMatchObject({ proposed: { MOVED_AWAY: 1 } });
  });

  it('does not propose again what was confirmed and annulled', async () => {
    const [family] = await desk.movedAway(BATU_TULIS);
    await desk.openReview('2026Q3');
    const { id: caseId } = await desk.caseOf(family!.household);
    await confirm(caseId);
    await desk.done('reinstateExit', 'imas', {
      caseId,
      reason: 'Another family',
      evidence: [{ kind: 'FAMILY_CARD', reference: 'KK-1' }],
    });
    world.setToday('2027-01-04');
    expect((await desk.openReview('2026Q4')).journalEntry.payload).toMatchObject({ proposed: {} });
  });

  it('leaves a case to the next review at once where that is open', async () => {
    const [family] = await desk.movedAway(BATU_TULIS);
    const { review } = await desk.openReview('2026Q3');
    await desk.openReview('2026Q4');
    const { id: caseId } = await desk.caseOf(family!.household);
    const { review: now } = await desk.done('carryOverExit', 'imas', { caseId, reason: 'Nobody at home' });
    expect(now).toEqual({ quarter: '2026Q4' });
    expect(await desk.closeReview(review.id)).toMatchObject({ review: { state: 'CLOSED' } });
  });

  it('puts what is proposed meanwhile into the review that is open', async () => {
    const { household } = await onAid().save();
    const { review } = await desk.openReview('2026Q3');
    const proposal = { householdId: household.id, kind: 'DECLINED', occurredOn: '2026-10-01', evidence: [SKPWNI] };
    expect(await desk.done('proposeExit', 'imas', proposal)).toMatchObject({ review: { quarter: '2026Q3' } });
    expect((await desk.closeReview(review.id)).userErrors).toMatchObject([{ code: 'CASES_REMAIN' }]);
  });

  it('has nothing to say of a review that is not there', async () => {
    const none = '01900000-0000-7000-8000-000000000000';
    expect(await desk.closeReview(none)).toMatchObject({ review: null, userErrors: [{ code: 'REVIEW_UNKNOWN' }] });
  });
});

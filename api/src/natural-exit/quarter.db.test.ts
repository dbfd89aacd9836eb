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

/** Families that moved away by the reports of Dukcapil, some in each of two kelurahan. */
async function moved(...kelurahan: string[]) {
  const families = [];
  for (const place of kelurahan) {
    const family = await onAid(place).save();
    await desk.report(family.household, 'MOVED_AWAY', '2026-09-01', { evidence: [SKPWNI] });
    families.push(family);
  }
  return families;
}

const letter = (caseId: string, notifiedOn: string) => ({
  caseId,
  notifiedOn,
  recipient: 'NEIGHBOURHOOD_HEAD',
  letterReference: 'S-1',
});

/** Notifies on 6 October and confirms on 21 October, when nobody has objected. */
async function confirm(...caseIds: string[]) {
  world.setToday('2026-10-06');
  for (const caseId of caseIds) await desk.done('notifyExit', 'euis', letter(caseId, '2026-10-06'));
  world.setToday('2026-10-21');
  for (const caseId of caseIds) {
    await desk.done('confirmExit', 'dadang', { caseId, endedOn: '2026-10-21', evidence: [], reason: 'Moved' });
  }
}

const progressOf = async (id: string) =>
  (
    await world.askAsOfficer(
      `query ($id: UUID!) {
         review(id: $id) {
           state
           progress {
             caseCount remainingCount decidedCount carriedOverCount isLate daysLeft
             remaining { state count firstDueOn lateCount kelurahanCount proposedBy }
             byKind { kind state count }
             byKelurahan { kelurahan { code } remainingCount decidedCount carriedOverCount }
           }
           availableActions { action isAvailable reasons { code } }
         }
       }`,
      { id },
    )
  ).data.review;

describe('the review of a quarter', () => {
  it('goes from the reports to its closing', async () => {
    const [one, two, three, four] = await moved(BATU_TULIS, BATU_TULIS, BONDONGAN, BONDONGAN);
    const { review } = await desk.openReview('2026Q3');
    const caseIds: string[] = [];
    for (const family of [one!, two!, three!, four!]) caseIds.push((await desk.caseOf(family.household)).id);

    const refusal = await desk.closeReview(review.id);
    expect(refusal.userErrors).toEqual([
      {
        code: 'CASES_REMAIN',
        field: 'reviewId',
        message:
          '4 case(s) in 2 kelurahan are PROPOSED: the families are to be notified, the first by 2026-10-12, 0 of them late. Decide them, or carry them over with a reason.',
      },
    ]);

    await confirm(caseIds[0]!, caseIds[1]!);
    await desk.done('dismissExit', 'dadang', { caseId: caseIds[2]!, reason: 'Still there' });
    expect(await progressOf(review.id)).toEqual({
      state: 'OPEN',
      progress: {
        caseCount: 4,
        remainingCount: 1,
        decidedCount: 3,
        carriedOverCount: 0,
        isLate: false,
        daysLeft: 24,
        remaining: [
          {
            state: 'PROPOSED',
            count: 1,
            firstDueOn: '2026-10-12',
            lateCount: 1,
            kelurahanCount: 1,
            proposedBy: ['euis'],
          },
        ],
        byKind: expect.arrayContaining([
          { kind: 'MOVED_AWAY', state: 'CONFIRMED', count: 2 },
          { kind: 'MOVED_AWAY', state: 'DISMISSED', count: 1 },
          { kind: 'MOVED_AWAY', state: 'PROPOSED', count: 1 },
        ]),
        byKelurahan: [
          { kelurahan: { code: BATU_TULIS }, remainingCount: 0, decidedCount: 2, carriedOverCount: 0 },
          { kelurahan: { code: BONDONGAN }, remainingCount: 1, decidedCount: 1, carriedOverCount: 0 },
        ],
      },
      availableActions: [{ action: 'CLOSE', isAvailable: false, reasons: [{ code: 'CASES_REMAIN' }] }],
    });

    await desk.done('carryOverExit', 'euis', { caseId: caseIds[3]!, reason: 'The letter came back' });
    expect((await desk.closeReview(review.id, 'euis', 7)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(await desk.closeReview(review.id)).toMatchObject({
      review: { state: 'CLOSED', version: 2, closedOn: '2026-10-21', closedBy: 'euis' },
      journalEntry: {
        kind: 'REVIEW_CLOSED',
        payload: { dueOn: '2026-11-14', CONFIRMED: 2, DISMISSED: 1, CARRIED_OVER: 1 },
      },
      userErrors: [],
    });
    expect((await desk.closeReview(review.id, 'euis', 2)).userErrors).toMatchObject([{ code: 'STATE_DOES_NOT_ALLOW' }]);
    expect((await progressOf(review.id)).progress).toMatchObject({
      caseCount: 4,
      remainingCount: 0,
      decidedCount: 3,
      carriedOverCount: 1,
      daysLeft: 0,
    });
  });

  it('takes in what the one before carried over, and leaves what was found wrong', async () => {
    const [left, wrong] = await moved(BATU_TULIS, BONDONGAN);
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

  it('does not propose again what was confirmed and annulled', async () => {
    const [family] = await moved(BATU_TULIS);
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
    const [family] = await moved(BATU_TULIS);
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

describe('deadlines', () => {
  const deadlines = async (args: string) =>
    (
      await world.askAsOfficer(
        `{ deadlines(${args}) {
             totalCount
             nodes {
               kind dueOn possibleFromOn isLate daysLate role responsible excludedOfficer
               kelurahan { code } exitCase { kind } review { quarter } household { id }
             }
           } }`,
      )
    ).data.deadlines;

  it('tell what is to be done by when, at whom, and what is late', async () => {
    const [one, two] = await moved(BATU_TULIS, BONDONGAN);
    await world.owner.query(
      `insert into companion_assignment (id, household_id, kelurahan_code, companion, started_on)
       values (gen_random_uuid(), $1, $2, 'cecep', '2025-01-01')`,
      [two!.household.id, BONDONGAN],
    );
    await desk.openReview('2026Q3');
    const { id: caseId } = await desk.caseOf(one!.household);
    world.setToday('2026-10-06');
    await desk.done('notifyExit', 'euis', letter(caseId, '2026-10-06'));
    world.setToday('2026-10-14');
    const { nodes, totalCount } = await deadlines('first: 10, orderBy: [{ dueOn: ASC }]');
    expect(totalCount).toBe(4);
    expect(nodes[0]).toMatchObject({ kind: 'VISIT', responsible: 'cecep', dueOn: '2025-01-31' });
    expect(nodes.slice(1)).toEqual([
      {
        kind: 'EXIT_NOTIFICATION',
        dueOn: '2026-10-12',
        possibleFromOn: null,
        isLate: true,
        daysLate: 2,
        role: 'COMPANION',
        responsible: 'cecep',
        excludedOfficer: null,
        kelurahan: { code: BONDONGAN },
        exitCase: { kind: 'MOVED_AWAY' },
        review: { quarter: '2026Q3' },
        household: { id: two!.household.id },
      },
      {
        kind: 'EXIT_DECISION',
        // the family can object until 20 October, and 14 days are left to decide
        dueOn: '2026-11-03',
        possibleFromOn: '2026-10-21',
        isLate: false,
        daysLate: 0,
        role: 'DECIDING_OFFICER',
        responsible: null,
        excludedOfficer: 'euis',
        kelurahan: { code: BATU_TULIS },
        exitCase: { kind: 'MOVED_AWAY' },
        review: { quarter: '2026Q3' },
        household: { id: one!.household.id },
      },
      {
        kind: 'REVIEW_CLOSING',
        dueOn: '2026-11-14',
        possibleFromOn: null,
        isLate: false,
        daysLate: 0,
        role: 'REVIEW_OFFICER',
        responsible: 'euis',
        excludedOfficer: null,
        kelurahan: null,
        exitCase: null,
        review: { quarter: '2026Q3' },
        household: null,
      },
    ]);
  });

  it('tell of visits, follow-ups, graduations to decide and lines of feeds as well', async () => {
    const { household, episode, journey } = await world
      .household()
      .onAidSince('2025-01-10')
      .completedPathway('2025-02-01')
      .save();
    await world.owner.query(
      `insert into companion_assignment (id, household_id, kelurahan_code, companion, started_on)
       values (gen_random_uuid(), $1, $2, 'cecep', '2026-09-01')`,
      [household.id, BATU_TULIS],
    );
    const proposal = '01900000-0000-7000-8000-000000000001';
    await world.owner.query(
      `insert into graduation_proposal (id, household_id, episode_id, journey_id, kelurahan_code, proposed_on, proposed_by,
         statement_reference, decide_by)
       values ($1, $2, $3, $4, $5, '2026-09-20', 'imas', 'SP-1', '2026-10-04')`,
      [proposal, household.id, episode.id, journey!.id, BATU_TULIS],
    );
    await world.owner.query(
      `insert into follow_up (id, household_id, episode_id, proposal_id, months, due_on, late_from)
       values (gen_random_uuid(), $1, $2, $3, 3, '2026-12-20', '2027-01-20')`,
      [household.id, episode.id, proposal],
    );
    const { nodes } = await deadlines('orderBy: [{ dueOn: ASC }]');
    expect(
      nodes.map(
        ({
          kind,
          dueOn,
          possibleFromOn,
          responsible,
          excludedOfficer,
          household: { id },
        }: Record<string, string> & { household: { id: string } }) => [
          kind,
          dueOn,
          possibleFromOn,
          responsible,
          excludedOfficer,
          id === household.id,
        ],
      ),
    ).toEqual([
      // 30 days after the companion began
      ['VISIT', '2026-10-01', null, 'cecep', null, true],
      ['GRADUATION_DECISION', '2026-10-04', null, null, 'imas', true],
      // due on a day, and not late before a month has passed
      ['FOLLOW_UP', '2027-01-19', '2026-12-20', 'cecep', null, true],
    ]);
  });

  it('are asked by kelurahan, by lateness, and in pages', async () => {
    await moved(BATU_TULIS, BATU_TULIS, BONDONGAN);
    await desk.openReview('2026Q3');
    world.setToday('2026-10-13');
    expect((await deadlines('late: true')).totalCount).toBe(3);
    expect((await deadlines('late: false')).totalCount).toBe(1);
    const inOne = `filter: { kelurahan: { code: { eq: "${BATU_TULIS}" } } }`;
    expect((await deadlines(`first: 1, ${inOne}`)).totalCount).toBe(2);
    expect((await deadlines(`first: 1, ${inOne}`)).nodes).toHaveLength(1);
    world.setToday('2026-10-12');
    expect((await deadlines('late: true')).totalCount).toBe(0);
  });

  it('are for officers only', async () => {
    const { errors } = await world.ask('{ deadlines { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

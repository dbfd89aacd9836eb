import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitDesk } from '../testing/exit-desk.ts';
import { batchOf, feed, rowsOf, upload, type SeenRow } from '../testing/feed.ts';
import { BATU_TULIS, BONDONGAN, OFFICER_TOKEN, World } from '../testing/index.ts';
import { registerQuarterCity, type QuarterCity, type QuarterFamily } from '../testing/quarter-city.ts';
import { QuarterDesk } from '../testing/quarter-desk.ts';
import { dtsenFile, dukcapilFile, fieldFile } from '../testing/quarter-files.ts';

/*
 * One quarter of a small city, from its feeds to the closing of its review, through GraphQL and the upload alone. The
 * sentences build on each other: they are told in the order of the days.
 */
let world: World;
let desk: ExitDesk;
let quarter: QuarterDesk;
let city: QuarterCity;
/** Ids of the three feeds. */
const feeds = { dukcapil: '', dtsen: '', field: '' };
/** Ids of the cases, by the family they are about. */
const caseIds: Record<'omas' | 'dedi' | 'rina' | 'yanti' | 'maman' | 'yayah', string> = {
  omas: '',
  dedi: '',
  rina: '',
  yanti: '',
  maman: '',
  yayah: '',
};
let reviewId = '';

beforeAll(async () => {
  world = await World.start(new Date('2024-01-10T05:00:00Z'));
  desk = new ExitDesk(world);
  quarter = new QuarterDesk(world);
  city = await registerQuarterCity(world, '2024-01-10');
  world.setToday('2026-09-10');
  await quarter.ask(
    `mutation ($input: AssignCompanionInput!) { assignCompanion(input: $input) { assignment { id } } }`,
    {
      input: { householdId: city.yanti.id, companion: 'imas', startedOn: '2026-09-10' },
    },
  );
});
afterAll(() => world.stop());

describe('the feeds of the quarter', () => {
  it('follow two assessments by which one family has risen', async () => {
    for (const [assessedOn, incomeAmount] of [
      ['2026-08-03', 900_000],
      ['2026-09-21', 950_000],
    ] as const) {
      world.setToday(assessedOn);
      const { data } = await world.askAs(
        'imas',
        `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { userErrors { message } } }`,
        {
          input: {
            householdId: city.rina.id,
            assessedOn,
            welfareClass: 'MAMPU',
            incomeAmount,
            source: 'FIELD_VISIT',
            evidence: [{ kind: 'FIELD_REPORT', reference: `LK-${assessedOn}` }],
          },
        },
      );
      expect(data.recordAssessment.userErrors).toEqual([]);
    }
  });

  it('bring deaths and moves, and leave one line to a person and one refused with its remedy', async () => {
    world.setToday('2026-10-01');
    const batch = await feed(world, 'DUKCAPIL', dukcapilFile(city), '?name=dukcapil-2026-09.csv');
    feeds.dukcapil = batch.id;
    expect(batch).toMatchObject({
      state: 'DONE',
      counts: { lineCount: 6, appliedCount: 4, toMatchCount: 1, refusedCount: 1 },
    });
    const report = await fetch(`${world.server.url}/feeds/${batch.id}/report.csv`, {
      headers: { authorization: `Bearer ${OFFICER_TOKEN}` },
    });
    expect((await report.text()).split('\r\n')).toEqual([
      'line,outcome,field,rule,found,remedy',
      '6,TO_MATCH,,PERSON_UNCLEAR,,Say whom it is about: matchFeedRow or dismissFeedRow.',
      expect.stringMatching(/^7,REFUSED,tanggal_peristiwa,DATE_IMPOSSIBLE,2026-09-31,".+\. Write the true day, .+"$/),
      '',
    ]);
  });

  it('bring the deciles of all families, whatever the order of the lines', async () => {
    const batch = await feed(world, 'DTSEN', dtsenFile(city), '?quarter=2026Q3');
    feeds.dtsen = batch.id;
    expect(batch.counts).toEqual({ lineCount: 10, appliedCount: 10 });
    const turned = dtsenFile(city, Object.values(city).toReversed());
    expect((await feed(world, 'DTSEN', turned, '?quarter=2026Q3')).counts).toEqual({
      lineCount: 10,
      unchangedCount: 10,
    });
  });

  it('bring what field staff saw', async () => {
    const batch = await feed(world, 'FIELD_REPORT', fieldFile(city));
    feeds.field = batch.id;
    expect(batch.counts).toEqual({ lineCount: 3, appliedCount: 3 });
  });

  it('change nothing when they are sent again', async () => {
    const before = await quarter.countRecords();
    expect(await upload(world, 'DUKCAPIL', dukcapilFile(city))).toMatchObject({
      status: 200,
      body: { isNew: false, feed: { id: feeds.dukcapil } },
    });
    expect(await upload(world, 'DTSEN', dtsenFile(city), '?quarter=2026Q3')).toMatchObject({ status: 200 });
    expect(await upload(world, 'FIELD_REPORT', fieldFile(city))).toMatchObject({ status: 200 });
    await world.settle();
    expect(await quarter.countRecords()).toEqual(before);
  });

  it('name who may be meant by the line that waits, and by when to say so; an officer matches it', async () => {
    const waiting = (await rowsOf(world, feeds.dukcapil)).filter(({ state }: SeenRow) => state === 'TO_MATCH');
    expect(waiting).toMatchObject([
      {
        line: 6,
        kind: 'MOVE_OUT',
        matchBy: '2026-10-08',
        candidates: [
          { person: { fullName: 'Yayah Rokayah' }, reasons: ['SAME_BIRTH_DATE', 'SIMILAR_NAME', 'SAME_KELURAHAN'] },
        ],
      },
    ]);
    expect(await quarter.deadlines('filter: { kind: { eq: FEED_MATCHING } }')).toEqual([
      ['FEED_MATCHING', '2026-10-08', 0, 'DATA_OFFICER', null, null],
    ]);
    world.setToday('2026-10-02');
    const { data } = await world.askAs(
      'imas',
      `mutation ($input: MatchFeedRowInput!) {
         matchFeedRow(input: $input) { feedRow { state decidedBy } userErrors { code } }
       }`,
      { input: { feedRowId: waiting[0]!.id, personId: city.yayah.headId } },
    );
    expect(data.matchFeedRow).toEqual({ feedRow: { state: 'MATCHED', decidedBy: 'imas' }, userErrors: [] });
    expect((await batchOf(world, feeds.dukcapil)).counts).toEqual({
      lineCount: 6,
      appliedCount: 4,
      matchedCount: 1,
      refusedCount: 1,
    });
  });

  it('led to a succession where a head died, and to a new address where a family moved within the city', async () => {
    const { ujang, endang } = await quarter.ask(
      `query ($ujang: UUID!, $endang: UUID!) {
         ujang: household(id: $ujang) { members { familyRole diedOn } }
         endang: household(id: $endang) {
           kelurahan { code } residences { kelurahan { code } rt rw startedOn endedOn }
         }
       }`,
      { ujang: city.ujang.id, endang: city.endang.id },
    );
    expect(ujang.members).toEqual([
      { familyRole: 'HEAD', diedOn: '2026-09-12' },
      { familyRole: 'HEAD', diedOn: null },
      { familyRole: 'CHILD', diedOn: null },
    ]);
    expect(endang).toEqual({
      kelurahan: { code: BONDONGAN },
      residences: [
        { kelurahan: { code: BONDONGAN }, rt: 3, rw: 4, startedOn: '2026-09-20', endedOn: null },
        { kelurahan: { code: BATU_TULIS }, rt: 1, rw: 2, startedOn: '2024-01-10', endedOn: '2026-09-20' },
      ],
    });
  });
});

describe('the review of the quarter', () => {
  it('proposes six cases with their evidence, and nothing of a succession, a move within the city or a decile', async () => {
    world.setToday('2026-10-05');
    const { review, journalEntry } = await desk.openReview('2026Q3');
    reviewId = review.id;
    expect(review).toMatchObject({ state: 'OPEN', dueOn: '2026-11-14', openedBy: 'euis' });
    expect(journalEntry.payload).toMatchObject({
      proposed: { DECEASED: 1, DECLINED: 1, MOVED_AWAY: 2, NOT_FOUND: 1, NO_LONGER_POOR: 1 },
      takenIn: 0,
    });
    const proposed: Record<string, unknown> = {};
    for (const [name, family] of Object.entries(city)) {
      const exitCase = await desk.caseOf(family);
      if (!exitCase) continue;
      caseIds[name as Name] = exitCase.id;
      proposed[name] = [exitCase.kind, exitCase.occurredOn, exitCase.evidence];
    }
    expect(proposed).toEqual(expectedCases());
    expect((await desk.findCase(caseIds.dedi)).findings).toEqual({
      reports: [
        { source: 'DUKCAPIL', occurredOn: '2026-09-15' },
        { source: 'FIELD_REPORT', occurredOn: '2026-09-16' },
      ],
    });
    expect((await desk.findCase(caseIds.rina)).findings.assessments).toMatchObject([
      { assessedOn: '2026-09-21', welfareClass: 'MAMPU' },
      { assessedOn: '2026-08-03', welfareClass: 'MAMPU' },
    ]);
    expect((await desk.findCase(caseIds.rina)).findings.ranking).toEqual({ assessedOn: '2026-07-01', decile: 6 });
  });

  it('tells what remains, by when, at whom, and cannot be closed', async () => {
    expect((await desk.closeReview(reviewId)).userErrors).toEqual([
      {
        code: 'CASES_REMAIN',
        field: 'reviewId',
        message:
          '6 case(s) in 2 kelurahan are PROPOSED: the families are to be notified, the first by 2026-10-12, 0 of them late. Decide them, or carry them over with a reason.',
      },
    ]);
    const remains = { state: 'PROPOSED', count: 6, firstDueOn: '2026-10-12', lateCount: 0, kelurahanCount: 2 };
    expect(await quarter.review(reviewId)).toMatchObject({
      state: 'OPEN',
      progress: {
        caseCount: 6,
        remainingCount: 6,
        decidedCount: 0,
        carriedOverCount: 0,
        isLate: false,
        daysLeft: 40,
        remaining: [{ ...remains, proposedBy: ['euis'] }],
        byKelurahan: [
          { kelurahan: { code: BATU_TULIS }, remainingCount: 5, decidedCount: 0, carriedOverCount: 0 },
          { kelurahan: { code: BONDONGAN }, remainingCount: 1, decidedCount: 0, carriedOverCount: 0 },
        ],
      },
      availableActions: [{ action: 'CLOSE', isAvailable: false, reasons: [{ code: 'CASES_REMAIN' }] }],
    });
    expect(await quarter.deadlines('late: false, filter: { kelurahan: { code: { eq: "32.71.01.1002" } } }')).toEqual([
      ['VISIT', '2026-10-10', 0, 'COMPANION', 'imas', null],
      ['EXIT_NOTIFICATION', '2026-10-12', 0, 'COMPANION', 'imas', null],
    ]);
  });

  it('has five letters handed over in time, and shows the sixth as late, at its companion', async () => {
    world.setToday('2026-10-06');
    const letters = { omas: 'HEIRS', dedi: 'NEIGHBOURHOOD_HEAD', rina: 'FAMILY', maman: 'FAMILY', yayah: 'LURAH' };
    for (const [name, recipient] of Object.entries(letters)) {
      const letter = { notifiedOn: '2026-10-06', recipient, letterReference: `S-${name}` };
      const notified = await desk.done('notifyExit', 'euis', { caseId: caseIds[name as Name], ...letter });
      expect(notified).toMatchObject({ state: 'NOTIFIED', objectionUntil: '2026-10-20', decideBy: '2026-11-03' });
    }
    world.setToday('2026-10-14');
    const late = await quarter.deadlines('late: true, filter: { kind: { ne: VISIT } }');
    expect(late).toEqual([['EXIT_NOTIFICATION', '2026-10-12', 2, 'COMPANION', 'imas', null]]);
    expect(await quarter.deadlines('late: false')).toEqual([
      ...Array.from({ length: 5 }, () => ['EXIT_DECISION', '2026-11-03', 0, 'DECIDING_OFFICER', null, 'euis']),
      ['REVIEW_CLOSING', '2026-11-14', 0, 'REVIEW_OFFICER', 'euis', null],
    ]);
  });

  it('hears the family that objects, and dismisses its case when it is right', async () => {
    const objected = await desk.done('objectToExit', 'imas', {
      caseId: caseIds.dedi,
      objectedOn: '2026-10-14',
      objection: 'Only the father works in Depok',
    });
    expect(objected).toMatchObject({ state: 'OBJECTED', hearBy: '2026-10-28', decideBy: null });
    world.setToday('2026-10-20');
    const heard = await desk.done('hearExit', 'cecep', {
      caseId: caseIds.dedi,
      heardOn: '2026-10-20',
      finding: 'OBJECTION_UPHELD',
      reference: 'BAK-1',
    });
    expect(heard).toMatchObject({ state: 'HEARD', decideBy: '2026-11-03' });
    expect(await desk.refused('confirmExit', 'dadang', confirmation('dedi', '2026-10-20'))).toEqual([
      'OBJECTION_UPHELD',
    ]);
    const dismissal = { caseId: caseIds.dedi, reason: 'The family lives here' };
    expect(await desk.refused('dismissExit', 'euis', dismissal)).toEqual(['SAME_OFFICER']);
    expect(await desk.done('dismissExit', 'dadang', dismissal)).toMatchObject({ state: 'DISMISSED' });
  });

  it('confirms nothing while families can object, and nothing by who proposed it', async () => {
    expect(await desk.refused('confirmExit', 'dadang', confirmation('omas', '2026-10-20'))).toEqual([
      'OBJECTION_PERIOD_RUNS',
    ]);
    world.setToday('2026-10-21');
    expect(await desk.actionsOf(caseIds.omas, 'euis')).toMatchObject({ CONFIRM: ['SAME_OFFICER'] });
    expect(await desk.refused('confirmExit', 'euis', confirmation('omas', '2026-10-21'))).toEqual(['SAME_OFFICER']);
    expect(await desk.actionsOf(caseIds.omas, 'dadang')).toMatchObject({ CONFIRM: [] });
    for (const name of ['omas', 'yayah'] as const) {
      expect(await desk.done('confirmExit', 'dadang', confirmation(name, '2026-10-21'))).toMatchObject({
        state: 'CONFIRMED',
      });
    }
  });

  it('asks for the statement of a family that declines: the record of a visit is none', async () => {
    expect(await desk.refused('confirmExit', 'cecep', confirmation('maman', '2026-10-21'))).toEqual([
      'EVIDENCE_MISSING',
    ]);
    const signed = { ...confirmation('maman', '2026-10-21'), evidence: [SIGNED] };
    expect(await desk.done('confirmExit', 'cecep', signed)).toMatchObject({ state: 'CONFIRMED' });
  });

  it('ends the aid of nobody who is no longer poor before somebody went to see', async () => {
    expect(await desk.refused('confirmExit', 'dadang', confirmation('rina', '2026-10-21'))).toEqual([
      'VERIFICATION_MISSING',
    ]);
    world.setToday('2026-10-23');
    await desk.done('recordExitVerification', 'imas', {
      caseId: caseIds.rina,
      verifiedOn: '2026-10-22',
      finding: 'SUPPORTS_EXIT',
      reference: 'BAV-1',
    });
    expect(await desk.done('confirmExit', 'dadang', confirmation('rina', '2026-10-23'))).toMatchObject({
      state: 'CONFIRMED',
    });
  });

  it('cannot be closed for the one case that nobody decided, and closes when it is carried over', async () => {
    world.setToday('2026-11-02');
    expect((await desk.closeReview(reviewId)).userErrors).toEqual([
      {
        code: 'CASES_REMAIN',
        field: 'reviewId',
        message:
          '1 case(s) in 1 kelurahan are PROPOSED: the families are to be notified, the first by 2026-10-12, 1 of them late. Decide them, or carry them over with a reason.',
      },
    ]);
    const reason = 'Neighbours say it comes back after the harvest';
    expect(await desk.done('carryOverExit', 'imas', { caseId: caseIds.yanti, reason })).toMatchObject({
      state: 'PROPOSED',
      review: null,
    });
    expect((await desk.closeReview(reviewId, 'euis', 7)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(await desk.closeReview(reviewId)).toMatchObject({
      review: { state: 'CLOSED', version: 2, closedOn: '2026-11-02', closedBy: 'euis' },
      journalEntry: { payload: { CONFIRMED: 4, DISMISSED: 1, CARRIED_OVER: 1 } },
      userErrors: [],
    });
    expect((await desk.closeReview(reviewId, 'euis', 2)).userErrors).toMatchObject([{ code: 'STATE_DOES_NOT_ALLOW' }]);
  });

  it('can be found wrong afterwards: aid that ended goes on', async () => {
    world.setToday('2026-11-09');
    const reinstatement = {
      caseId: caseIds.maman,
      reason: 'Somebody else signed',
      evidence: [{ kind: 'SIGNED_STATEMENT', reference: 'SP-8' }],
    };
    expect(await desk.refused('reinstateExit', 'cecep', reinstatement)).toEqual(['SAME_OFFICER']);
    expect(await desk.done('reinstateExit', 'dadang', reinstatement)).toMatchObject({ state: 'REINSTATED' });
    const { household } = await quarter.ask(
      `query ($id: UUID!) { household(id: $id) { episodes { state endedOn enrolments { endedOn endReason } } } }`,
      { id: city.maman.id },
    );
    expect(household.episodes).toEqual([
      { state: 'OPEN', endedOn: null, enrolments: [{ endedOn: null, endReason: null }] },
    ]);
  });

  it('reports counts that add up to the cases it had', async () => {
    const { byKind, ...progress } = (await quarter.review(reviewId)).progress;
    expect(progress).toMatchObject({
      caseCount: 6,
      remainingCount: 0,
      decidedCount: 5,
      carriedOverCount: 1,
      daysLeft: 0,
    });
    expect(
      byKind.map(({ kind, state, count }: Record<string, unknown>) => `${kind} ${state} ${count}`).toSorted(),
    ).toEqual([
      'DECEASED CONFIRMED 1',
      'DECLINED REINSTATED 1',
      'MOVED_AWAY CONFIRMED 1',
      'MOVED_AWAY DISMISSED 1',
      'NOT_FOUND null 1',
      'NO_LONGER_POOR CONFIRMED 1',
    ]);
  });
});

describe('the quarter after it', () => {
  it('takes in the case that was carried over, and proposes nothing that was settled', async () => {
    world.setToday('2027-01-04');
    const next = await desk.openReview('2026Q4', 'imas');
    expect(next.journalEntry.payload).toMatchObject({ proposed: {}, takenIn: 1 });
    const { review } = await quarter.ask(
      `query ($id: UUID!) {
         review(id: $id) {
           progress { caseCount remainingCount remaining { state count firstDueOn lateCount } }
           cases { nodes { household { id } carryOvers { fromReview { quarter } carriedBy carriedOn reason } } }
         }
       }`,
      { id: next.review.id },
    );
    expect(review).toEqual({
      progress: {
        caseCount: 1,
        remainingCount: 1,
        remaining: [{ state: 'PROPOSED', count: 1, firstDueOn: '2026-10-12', lateCount: 1 }],
      },
      cases: {
        nodes: [
          {
            household: { id: city.yanti.id },
            carryOvers: [
              {
                fromReview: { quarter: '2026Q3' },
                carriedBy: 'imas',
                carriedOn: '2026-11-02',
                reason: 'Neighbours say it comes back after the harvest',
              },
            ],
          },
        ],
      },
    });
  });

  it('has figures that agree with a count by hand', async () => {
    await world.settle();
    // ten on aid in September; until December Omas, Yayah and Rina graduated, all of Batu Tulis, where eight lived
    // before Endang moved to Bondongan in September; what was annulled does not count
    expect(await quarter.figures('CITY', '2026Q3', '2026Q4')).toEqual([
      ['Kota Bogor', '2026Q3', 10, '0/10'],
      ['Kota Bogor', '2026Q4', 7, '3/10'],
    ]);
    expect(await quarter.figures('KELURAHAN', '2026Q3', '2026Q4')).toEqual([
      ['Batu Tulis', '2026Q3', 7, '0/7'],
      ['Batu Tulis', '2026Q4', 4, '3/7'],
      ['Bondongan', '2026Q3', 3, '0/3'],
      ['Bondongan', '2026Q4', 3, '0/3'],
      ['Sindang Sari', '2026Q3', 0, 'DENOMINATOR_ZERO'],
      ['Sindang Sari', '2026Q4', 0, 'DENOMINATOR_ZERO'],
    ]);
  });
});

describe('the timeline', () => {
  /** The line of the ranking that is about a family; the first line has the names of the columns. */
  const rankingOf = (family: QuarterFamily) => `FEED ${feeds.dtsen}:${Object.values(city).indexOf(family) + 2}`;

  it('of a family that is no longer poor tells by whom, on what and under which policy', async () => {
    const shown = 'ASSESSMENT FIELD_VISIT 2026-09-21, ASSESSMENT FIELD_VISIT 2026-08-03';
    expect(await quarter.timelineOf(city.rina)).toEqual([
      `2024-01-10 HOUSEHOLD_REGISTERED by euis on FAMILY_CARD ${masked(city.rina.kk)}`,
      '2024-01-10 EPISODE_STARTED by euis on FIELD_VERIFICATION BAV-2024',
      `2026-07-01 WELFARE_ASSESSED by euis on ${rankingOf(city.rina)}`,
      '2026-08-03 WELFARE_ASSESSED by imas on FIELD_REPORT LK-2026-08-03',
      '2026-09-21 WELFARE_ASSESSED by imas on FIELD_REPORT LK-2026-09-21',
      `2026-10-05 EXIT_PROPOSED by euis on ${shown} under ${SEARCHED_UNDER}`,
      '2026-10-06 EXIT_NOTIFIED by euis on LETTER S-rina under exit.decision_days, exit.objection_days',
      '2026-10-22 EXIT_VERIFIED by imas on FIELD_VERIFICATION BAV-1',
      `2026-10-23 EXIT_CONFIRMED by dadang on ${shown}, FIELD_VERIFICATION BAV-1 under ${DECIDED_UNDER}`,
      `2026-10-23 EPISODE_ENDED by dadang on ${shown}, FIELD_VERIFICATION BAV-1 under ${DECIDED_UNDER}`,
    ]);
  });

  it('of a family whose exit was wrong tells that aid goes on', async () => {
    const shown = `FEED ${feeds.field}:4, FIELD_REPORT BA-3`;
    expect(await quarter.timelineOf(city.maman)).toEqual([
      `2024-01-10 HOUSEHOLD_REGISTERED by euis on FAMILY_CARD ${masked(city.maman.kk)}`,
      '2024-01-10 EPISODE_STARTED by euis on FIELD_VERIFICATION BAV-2024',
      `2026-07-01 WELFARE_ASSESSED by euis on ${rankingOf(city.maman)}`,
      `2026-09-18 EXIT_REPORTED by euis on ${shown}`,
      `2026-10-05 EXIT_PROPOSED by euis on ${shown} under ${SEARCHED_UNDER}`,
      '2026-10-06 EXIT_NOTIFIED by euis on LETTER S-maman under exit.decision_days, exit.objection_days',
      `2026-10-21 EXIT_CONFIRMED by cecep on ${shown}, SIGNED_STATEMENT SP-7 under ${DECIDED_UNDER}`,
      `2026-10-21 EPISODE_ENDED by cecep on ${shown}, SIGNED_STATEMENT SP-7 under ${DECIDED_UNDER}`,
      '2026-11-09 EPISODE_REINSTATED by dadang on SIGNED_STATEMENT SP-8',
    ]);
  });
});

type Name = keyof typeof caseIds;

const SIGNED = { kind: 'SIGNED_STATEMENT', reference: 'SP-7' };

/** What confirmExit takes, of a case that brings its documents. */
function confirmation(name: Name, endedOn: string) {
  return { caseId: caseIds[name], endedOn, evidence: [], reason: 'As reported' };
}

/** An identity number as the journal keeps it. */
const masked = (number: string) => `${number.slice(0, 4)}********${number.slice(12)}`;

/** Policy that the search for exits, and the decision on one, read. */
const SEARCHED_UNDER =
  'eligibility.child_max_age, eligibility.elderly_min_age, exit.notification_days, graduation.no_longer_poor_class, review.closing_days, welfare.assessments_in_a_row';
const DECIDED_UNDER =
  'eligibility.child_max_age, eligibility.elderly_min_age, exit.verification_valid_days, graduation.no_longer_poor_class, welfare.assessments_in_a_row';

/** What the review is to propose of each family: kind, day of the fact, evidence. */
function expectedCases(): Record<Name, [string, string, object[]]> {
  const line = (batch: string, number: number) => ({ kind: 'FEED', reference: `${batch}:${number}` });
  return {
    omas: ['DECEASED', '2026-09-10', [{ kind: 'DEATH_CERTIFICATE', reference: '3271-KM-1' }, line(feeds.dukcapil, 2)]],
    dedi: [
      'MOVED_AWAY',
      '2026-09-15',
      [
        line(feeds.dukcapil, 4),
        line(feeds.field, 2),
        { kind: 'FIELD_REPORT', reference: 'BA-1' },
        { kind: 'MOVE_CERTIFICATE', reference: 'SKPWNI-1' },
      ],
    ],
    rina: [
      'NO_LONGER_POOR',
      '2026-09-21',
      [
        { kind: 'ASSESSMENT', reference: 'FIELD_VISIT 2026-09-21' },
        { kind: 'ASSESSMENT', reference: 'FIELD_VISIT 2026-08-03' },
      ],
    ],
    yanti: ['NOT_FOUND', '2026-09-17', [line(feeds.field, 3), { kind: 'FIELD_REPORT', reference: 'BA-2' }]],
    maman: ['DECLINED', '2026-09-18', [line(feeds.field, 4), { kind: 'FIELD_REPORT', reference: 'BA-3' }]],
    yayah: ['MOVED_AWAY', '2026-09-22', [line(feeds.dukcapil, 6), { kind: 'MOVE_CERTIFICATE', reference: 'SKPWNI-2' }]],
  };
}

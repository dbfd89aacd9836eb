import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FamilyRole } from '../household/person.entity.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World, type BuiltHousehold } from '../testing/index.ts';
import { listenTo } from '../testing/statements.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';
import { ReviewService } from './review.service.ts';
import { ExitDesk } from '../testing/exit-desk.ts';

let world: World;
let desk: ExitDesk;
beforeEach(async () => {
  world = await World.start(new Date('2026-10-05T05:00:00Z'));
  desk = new ExitDesk(world);
});
afterEach(() => world.stop());

const { MAMPU, KURANG_MAMPU, MANDIRI } = WelfareClass;
const SKPWNI = { kind: 'MOVE_CERTIFICATE', reference: 'SKPWNI-1' };

const onAid = (kelurahan?: string) =>
  world.household(kelurahan).onAidSince('2024-01-10').enrolledIn('SEMBAKO', '2024-01-10');
const pkhOnly = () => world.household().onAidSince('2024-01-10').enrolledIn('PKH', '2024-01-10');

/** Kind and day of the case that was proposed, or undefined. */
async function proposedFor({ household }: { household: { readonly id: string } }) {
  const found = await desk.caseOf(household);
  return found && `${found.kind} ${found.occurredOn}`;
}

describe('openReview', () => {
  it('proposes who died out, moved, is twice in the register, was not found, declines, and has risen', async () => {
    const dead = await onAid().headDied('2026-08-20').save();
    const moved = await onAid(BONDONGAN).save();
    await desk.report(moved.household, 'MOVED_AWAY', '2026-09-01', { evidence: [SKPWNI] });
    const twice = await onAid().save();
    await desk.report(twice.household, 'DUPLICATE', '2026-09-02', { source: 'DTSEN' });
    const lost = await onAid().save();
    await desk.report(lost.household, 'NOT_FOUND', '2026-09-03', { source: 'FIELD_REPORT' });
    const proud = await onAid().save();
    await desk.report(proud.household, 'DECLINED', '2026-09-04', { source: 'FIELD_REPORT' });
    const risen = await onAid().assessed('2026-04-06', MAMPU).assessed('2026-07-06', MANDIRI).save();
    const { review, journalEntry, userErrors } = await desk.openReview('2026Q3');
    expect(userErrors).toEqual([]);
    // 45 days after 30 September
    expect(review).toMatchObject({ quarter: '2026Q3', state: 'OPEN', dueOn: '2026-11-14', openedBy: 'euis' });
    expect(journalEntry).toEqual({
      kind: 'REVIEW_OPENED',
      payload: {
        city: '32.71',
        quarter: '2026Q3',
        dueOn: '2026-11-14',
        proposed: { DECEASED: 1, MOVED_AWAY: 1, DUPLICATE: 1, NOT_FOUND: 1, DECLINED: 1, NO_LONGER_POOR: 1 },
        takenIn: 0,
      },
    });
    expect(await proposedFor(dead)).toBe('DECEASED 2026-08-20');
    expect(await proposedFor(moved)).toBe('MOVED_AWAY 2026-09-01');
    expect(await proposedFor(twice)).toBe('DUPLICATE 2026-09-02');
    expect(await proposedFor(lost)).toBe('NOT_FOUND 2026-09-03');
    expect(await proposedFor(proud)).toBe('DECLINED 2026-09-04');
    expect(await proposedFor(risen)).toBe('NO_LONGER_POOR 2026-07-06');
    // 7 days to notify
    expect(await desk.caseOf(moved.household)).toMatchObject({
      state: 'PROPOSED',
      proposedBy: 'euis',
      notifyBy: '2026-10-12',
      evidence: [SKPWNI],
      findings: { reports: [{ source: 'DUKCAPIL', occurredOn: '2026-09-01' }] },
      review: { quarter: '2026Q3' },
    });
    expect(await desk.caseOf(risen.household)).toMatchObject({
      evidence: [
        { kind: 'ASSESSMENT', reference: 'FIELD_VISIT 2026-07-06' },
        { kind: 'ASSESSMENT', reference: 'FIELD_VISIT 2026-04-06' },
      ],
      findings: {
        assessments: [
          { assessedOn: '2026-07-06', welfareClass: 'MANDIRI', decile: null, source: 'FIELD_VISIT' },
          { assessedOn: '2026-04-06', welfareClass: 'MAMPU', decile: null, source: 'FIELD_VISIT' },
        ],
      },
    });
    expect(
      await world.rows(
        `select kind, kelurahan_code, occurred_on::text, actor, evidence, payload - 'reviewId' as payload,
           jsonb_array_length(policy_ids) > 0 as has_policy, substr(id::text, 15, 1) as version
         from journal where household_id = $1`,
        [moved.household.id],
      ),
    ).toEqual([
      {
        kind: 'EXIT_PROPOSED',
        kelurahan_code: BONDONGAN,
        occurred_on: '2026-10-05',
        actor: 'euis',
        evidence: [SKPWNI],
        payload: { exitKind: 'MOVED_AWAY', factOn: '2026-09-01' },
        has_policy: true,
        version: '7',
      },
    ]);
  });

  it('takes the evidence of a death from its entry', async () => {
    const { household, head } = await onAid().headDied('2026-08-20').save();
    await world.owner.query(
      `insert into journal (id, kind, household_id, subject_id, occurred_on, actor, evidence)
       values (gen_random_uuid(), 'PERSON_DIED', $1, $2, '2026-08-20', 'imas', $3)`,
      [household.id, head.id, JSON.stringify([{ kind: 'DEATH_CERTIFICATE', reference: 'AK-3' }])],
    );
    await desk.openReview('2026Q3');
    expect(await desk.caseOf(household)).toMatchObject({
      evidence: [{ kind: 'DEATH_CERTIFICATE', reference: 'AK-3' }],
      findings: { members: 1 },
    });
  });

  it('leaves a dead head with survivors to succession', async () => {
    const family = await onAid().withMember(FamilyRole.SPOUSE, '1987-01-01').headDied('2026-08-20').save();
    const whole = await onAid().withMember(FamilyRole.SPOUSE, '1987-01-01').save();
    await onAid().headDied('2026-08-20').save();
    await desk.openReview('2026Q3');
    expect(await proposedFor(family)).toBeUndefined();
    expect(await proposedFor(whole)).toBeUndefined();
    const { data } = await world.askAsOfficer('{ successionsNeeded { nodes { id } totalCount } }');
    expect(data.successionsNeeded).toEqual({ nodes: [{ id: family.household.id }], totalCount: 1 });
  });

  it('proposes as no longer poor who was assessed so in a row, in this episode, not by themselves alone', async () => {
    const assessed = async (...assessments: [string, WelfareClass][]) => {
      const builder = onAid();
      for (const [day, welfareClass] of assessments) builder.assessed(day, welfareClass);
      return builder.save();
    };
    const once = await assessed(['2026-07-06', MANDIRI]);
    const fallen = await assessed(['2026-01-06', MAMPU], ['2026-04-06', MAMPU], ['2026-07-06', KURANG_MAMPU]);
    const before = await assessed(['2024-01-09', MAMPU], ['2026-07-06', MAMPU]);
    const risen = await assessed(['2026-01-06', KURANG_MAMPU], ['2026-04-06', MAMPU], ['2026-07-06', MAMPU]);
    const byItself = await assessed(['2026-04-06', MAMPU], ['2026-07-07', MAMPU]);
    await world.owner.query(`update welfare_assessment set source = 'SELF_REPORT' where assessed_on = '2026-07-07'`);
    const disputed = await assessed(['2026-04-06', MAMPU], ['2026-07-08', MAMPU]);
    await world.owner.query(
      `insert into welfare_assessment (id, household_id, kelurahan_code, assessed_on, welfare_class, source)
       select gen_random_uuid(), id, kelurahan_code, '2026-07-08', 'KURANG_MAMPU', 'DTSEN' from household where id = $1`,
      [disputed.household.id],
    );
    await desk.openReview('2026Q3');
    expect(await proposedFor(once)).toBeUndefined();
    // of two assessments of one day the lower counts
    expect(await proposedFor(disputed)).toBeUndefined();
    expect(await proposedFor(fallen)).toBeUndefined();
    expect(await proposedFor(before)).toBeUndefined();
    expect(await proposedFor(risen)).toBe('NO_LONGER_POOR 2026-07-06');
    expect(await proposedFor(byItself)).toBeUndefined();
  });

  it('does not put out of aid who is about to graduate by rising class', async () => {
    const { household, episode, journey } = await onAid()
      .completedPathway('2025-02-01')
      .assessed('2026-04-06', MANDIRI)
      .assessed('2026-07-06', MANDIRI)
      .save();
    await world.owner.query(
      `insert into graduation_proposal (id, household_id, episode_id, journey_id, kelurahan_code, proposed_on, proposed_by,
         statement_reference, decide_by)
       values (gen_random_uuid(), $1, $2, $3, $4, '2026-09-20', 'imas', 'SP-1', '2026-10-04')`,
      [household.id, episode.id, journey!.id, BATU_TULIS],
    );
    await desk.openReview('2026Q3');
    expect(await world.rows('select from exit_case')).toEqual([]);
  });

  it('does not put out of aid who is on the way to rising class', async () => {
    await onAid().completedPathway('2025-02-01').assessed('2026-04-06', MANDIRI).assessed('2026-07-06', MANDIRI).save();
    await desk.openReview('2026Q3');
    expect(await world.rows('select from exit_case')).toEqual([]);
  });

  it('proposes as no component left who is in PKH alone without child, elderly or disabled member, from the day on', async () => {
    const { CHILD, PARENT } = FamilyRole;
    const grown = await pkhOnly().withMember(CHILD, '2007-09-05').save();
    const nineteenTomorrow = await pkhOnly().withMember(CHILD, '2007-10-06').save();
    const sixtyToday = await pkhOnly().withMember(PARENT, '1966-10-05').save();
    const sixtyTomorrow = await pkhOnly().withMember(PARENT, '1966-10-06').save();
    const disabled = await pkhOnly().save();
    await world.owner.query('update person set has_disability = true where id = $1', [disabled.head.id]);
    const childGone = await pkhOnly().withMember(CHILD, '2015-01-01').save();
    await world.owner.query(`update person set left_on = '2026-07-15' where id = $1`, [childGone.members[0]!.id]);
    const elderDied = await pkhOnly().withMember(PARENT, '1950-01-01').save();
    await world.owner.query(`update person set died_on = '2026-07-16' where id = $1`, [elderDied.members[0]!.id]);
    const alsoSembako = await pkhOnly().enrolledIn('SEMBAKO', '2024-01-10').save();
    await desk.openReview('2026Q3');
    // a child until it is 19
    expect(await proposedFor(grown)).toBe('NO_ELIGIBLE_COMPONENT 2026-09-05');
    expect(await proposedFor(nineteenTomorrow)).toBeUndefined();
    expect(await proposedFor(sixtyToday)).toBeUndefined();
    // never had one in this episode: from its first day on
    expect(await proposedFor(sixtyTomorrow)).toBe('NO_ELIGIBLE_COMPONENT 2024-01-10');
    expect(await proposedFor(disabled)).toBeUndefined();
    expect(await proposedFor(childGone)).toBe('NO_ELIGIBLE_COMPONENT 2026-07-15');
    expect(await proposedFor(elderDied)).toBe('NO_ELIGIBLE_COMPONENT 2026-07-16');
    expect(await proposedFor(alsoSembako)).toBeUndefined();
  });

  it('proposes one exit of a family that fits several kinds, the plainest', async () => {
    const family = await onAid()
      .headDied('2026-08-20')
      .assessed('2026-04-06', MAMPU)
      .assessed('2026-07-06', MAMPU)
      .save();
    await desk.report(family.household, 'MOVED_AWAY', '2026-07-01');
    await desk.openReview('2026Q3');
    expect(await proposedFor(family)).toBe('DECEASED 2026-08-20');
    expect(await world.rows('select from exit_case')).toHaveLength(1);
  });

  it('does not look at reports of an earlier episode, families not on aid, or other cities', async () => {
    const back = await world
      .household()
      .onAidSince('2021-01-10')
      .left('2022-05-01', 'MOVED_AWAY' as never)
      .onAidSince('2024-01-10')
      .save();
    await desk.report(back.household, 'MOVED_AWAY', '2022-04-20');
    await world
      .household()
      .onAidSince('2021-01-10')
      .headDied('2022-04-20')
      .left('2022-05-01', 'DECEASED' as never)
      .save();
    await world.owner.query(`insert into city values ('32.01', 'Kabupaten Bogor')`);
    await desk.openReview('2026Q3', 'euis', { cityCode: '32.01' });
    await desk.openReview('2026Q3');
    expect(await world.rows('select from exit_case')).toEqual([]);
  });

  it('takes in every case, also those that are proposed at the moment it opens', async () => {
    const families = [];
    for (let count = 0; count < 12; count++) families.push(await onAid().save());
    const propose = ({ household }: BuiltHousehold) =>
      desk.done('proposeExit', 'dadang', {
        householdId: household.id,
        kind: 'MOVED_AWAY',
        occurredOn: '2026-09-10',
        evidence: [SKPWNI],
      });
    await Promise.all([
      ...families.slice(0, 6).map(propose),
      desk.openReview('2026Q3'),
      ...families.slice(6).map(propose),
    ]);
    expect(await world.rows('select review_id is null as lost, count(*)::integer from exit_case group by 1')).toEqual([
      { lost: false, count: 12 },
    ]);
  });

  it('takes in what was proposed before it opened', async () => {
    const { household } = await onAid().save();
    await desk.done('proposeExit', 'dadang', {
      householdId: household.id,
      kind: 'MOVED_AWAY',
      occurredOn: '2026-09-10',
      evidence: [SKPWNI],
    });
    const before = await desk.caseOf(household);
    expect(before.review).toBeNull();
    const { journalEntry } = await desk.openReview('2026Q3');
    expect(journalEntry.payload).toMatchObject({ proposed: {}, takenIn: 1 });
    expect(await desk.caseOf(household)).toMatchObject({
      proposedBy: 'dadang',
      version: before.version,
      review: { quarter: '2026Q3' },
    });
  });

  it('opens once when many ask at the same time, with one key and without', async () => {
    const { household } = await onAid().headDied('2026-08-20').save();
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => desk.openReview('2026Q3')),
      ...Array.from({ length: 6 }, () => desk.openReview('2026Q3', 'dadang')),
      ...Array.from({ length: 20 }, () => desk.openReview('2026Q3', 'imas', { idempotencyKey: 'opening' })),
    ]);
    const opened = new Set(answers.map(({ review }) => review.id));
    expect(opened.size).toBe(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))).toSatisfy(
      (codes: string[]) => codes.every((code) => code === 'REVIEW_EXISTS'),
    );
    expect(await world.rows('select from review')).toHaveLength(1);
    expect(await world.rows('select from exit_case where household_id = $1', [household.id])).toHaveLength(1);
    expect(await world.rows(`select from journal where kind = 'EXIT_PROPOSED'`)).toHaveLength(1);
  });

  it('asks the database as often for many families as for few', async () => {
    const open = async (families: number, quarter: string) => {
      for (let index = 0; index < families; index++) await onAid().headDied('2026-08-20').save();
      const performer = {
        em: world.em(),
        clock: { now: () => new Date('2026-10-05T05:00:00Z') },
        officer: { name: 'euis' },
      };
      const statements = listenTo((await world.orm.em.getConnection().getNativeClient()) as never);
      statements.length = 0;
      const { userErrors } = await new ReviewService(performer).openReview({
        cityCode: '32.71',
        quarter: quarter as never,
      });
      expect(userErrors).toEqual([]);
      return statements.length;
    };
    const few = await open(3, '2026Q3');
    expect(await world.rows('select from exit_case')).toHaveLength(3);
    expect(await open(30, '2026Q4')).toBe(few);
    expect(await world.rows('select from exit_case')).toHaveLength(33);
    expect(few).toBeLessThan(16);
  });

  it('does not wait for ever with an officer who proposes at the same moment, and proposes each family once', async () => {
    const families = await Promise.all(
      Array.from({ length: 8 }, () => onAid(SINDANG_SARI).headDied('2026-08-20').save()),
    );
    const [review, ...singles] = await Promise.all([
      desk.openReview('2026Q3'),
      ...families.map(({ household }) =>
        desk.act('proposeExit', 'dadang', {
          householdId: household.id,
          kind: 'DECEASED',
          occurredOn: '2026-08-20',
          evidence: [{ kind: 'DEATH_CERTIFICATE', reference: 'AK-1' }],
        }),
      ),
    ]);
    expect(review.userErrors).toEqual([]);
    const single = singles.filter(({ userErrors }) => userErrors.length === 0).length;
    const rows = await world.rows<{ proposed_by: string }>('select proposed_by from exit_case');
    expect(rows).toHaveLength(8);
    expect(rows.filter(({ proposed_by }) => proposed_by === 'dadang')).toHaveLength(single);
    expect(await world.rows(`select from journal where kind = 'EXIT_PROPOSED'`)).toHaveLength(8);
  });

  it('is refused for a coming quarter, an unknown city, and after a later one', async () => {
    const codes = async (quarter: string, more = {}) =>
      (await desk.openReview(quarter, 'euis', more)).userErrors.map(({ code }: { code: string }) => code);
    expect(await codes('2027Q1')).toEqual(['QUARTER_NOT_BEGUN']);
    expect(await codes('2026Q1')).toEqual(['QUARTER_PAST']);
    expect(await codes('2026Q4', { cityCode: '99.99' })).toEqual(['CITY_UNKNOWN']);
    expect(await codes('2026Q4')).toEqual([]);
    expect(await codes('2026Q3')).toEqual(['REVIEW_OUT_OF_ORDER']);
    await world.owner.query(`delete from policy_parameter where key = 'review.closing_days'`);
    world.setToday('2027-01-04');
    expect(await codes('2027Q1')).toEqual(['NO_POLICY']);
  });

  it('is not for the public', async () => {
    const { errors } = await world.ask(
      'mutation { openReview(input: { cityCode: "32.71", quarter: "2026Q3" }) { userErrors { code } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

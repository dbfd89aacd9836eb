import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { PathwayStage } from '../pathway/stage.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World, type BuiltHousehold } from '../testing/index.ts';

let world: World;

/*
 * Today is 2026-11-24. Stays on aid by the month they began, with the months until their end:
 * Batu Tulis  A 2024-01, 12, rising class, 600,000 paid in PKH; back since 2025-06-01. Journey 2024-03, 10
 *             B 2024-01, 16, rising class, 300,000 paid in PKH. Journey 2024-06, dropped out after 3
 *             C 2024-02,  6, deceased
 *             D 2024-03, moved to Bondongan on 2025-05-20; 32 so far, in PKH. Journey 2024-05, 30 so far
 *             E 2024-04, 24, rising class; moved to Bondongan after that
 * Bondongan   F 2024-05,  6, moved away on 2024-11-11; back since 2026-01-05
 *             G 2024-06, 12, declined
 *             H 2024-07, 24, rising class. Journey 2025-04, 15
 *             I 2024-08, 27 so far
 *             J 2024-10, 12, no longer poor
 * Sindang S.  K 2025-03, 20 so far; L 2026-10, 1 so far
 * Who is not in PKH is in Sembako, but for the second stays of A and F, and K and L, who are in nothing.
 */
beforeAll(async () => {
  world = await World.start();
  world.setToday('2026-11-24');
  const a = world
    .household(BATU_TULIS)
    .onAidSince('2024-01-10')
    .enrolledIn('PKH', '2024-01-10')
    .paid('2024-05-02', 600_000, '2024-04-01')
    .onPathway('2024-03-15');
  const first = await a.left('2025-01-05', ExitKind.RISING_CLASS).onAidSince('2025-06-01').save();
  const b = await world
    .household(BATU_TULIS)
    .onAidSince('2024-01-20')
    .enrolledIn('PKH', '2024-01-20')
    .paid('2024-05-02', 300_000, '2024-04-01')
    .onPathway('2024-06-01')
    .left('2025-05-10', ExitKind.RISING_CLASS)
    .save();
  await dropOut(b, '2024-09-01');
  await inSembako(BATU_TULIS, '2024-02-01').left('2024-08-15', ExitKind.DECEASED).save();
  const d = world.household(BATU_TULIS).onAidSince('2024-03-05').enrolledIn('PKH', '2024-03-05');
  await d.onPathway('2024-05-20').movedTo(BONDONGAN, '2025-05-20').save();
  const e = inSembako(BATU_TULIS, '2024-04-01').left('2026-04-01', ExitKind.RISING_CLASS);
  await e.movedTo(BONDONGAN, '2026-06-01').save();
  const f = inSembako(BONDONGAN, '2024-05-11').left('2024-11-11', ExitKind.MOVED_AWAY);
  await f.onAidSince('2026-01-05').save();
  await inSembako(BONDONGAN, '2024-06-01').left('2025-06-01', ExitKind.DECLINED).save();
  const h = inSembako(BONDONGAN, '2024-07-01')
    .onPathway('2025-04-05')
    .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2025-05-05');
  const risen = await h.left('2026-07-05', ExitKind.RISING_CLASS).save();
  await inSembako(BONDONGAN, '2024-08-01').save();
  await inSembako(BONDONGAN, '2024-10-01').left('2025-10-01', ExitKind.NO_LONGER_POOR).save();
  await world.household(SINDANG_SARI).onAidSince('2025-03-01').save();
  await world.household(SINDANG_SARI).onAidSince('2026-10-05').save();
  await followedUp(first, '2025-01-05', { 3: 'SUSTAINED', 6: 'MISSED', 12: 'RELAPSED', 24: null });
  await followedUp(b, '2025-05-10', { 3: 'NOT_SUSTAINED', 6: 'NOT_FOUND', 12: 'SUSTAINED', 24: null });
  await followedUp(risen, '2026-07-05', { 3: 'SUSTAINED', 6: null, 12: null, 24: null });
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2024-01-10', '2026-10-05']) as day`,
  );
  await world.refreshCubes();
});
afterAll(() => world.stop());

function inSembako(kelurahan: string, startedOn: string) {
  return world.household(kelurahan).onAidSince(startedOn).enrolledIn('SEMBAKO', startedOn);
}

async function dropOut({ household }: BuiltHousehold, day: string): Promise<void> {
  await world.owner.query(
    `update journey set state = 'DROPPED_OUT', ended_on = $2, drop_out_reason = 'ILLNESS' where household_id = $1`,
    [household.id, day],
  );
}

/** Follow-ups of a graduation: what was found after so many months, null where they are open. */
async function followedUp(
  { household, journey }: BuiltHousehold,
  day: string,
  found: Record<number, string | null>,
): Promise<void> {
  for (const [months, outcome] of Object.entries(found)) {
    await world.owner.query(
      `with graduated as (select id from episode where household_id = $1 and ended_on = $3),
       proposed as (
         insert into graduation_proposal (id, household_id, episode_id, journey_id, kelurahan_code, state, proposed_on,
           proposed_by, statement_reference, decide_by, decided_on, decided_by, certificate)
         select gen_random_uuid(), $1, id, $2, '${BATU_TULIS}', 'APPROVED', $3::date - 30, 'euis', 'S/1', $3, $3, 'dadang', '{}'
         from graduated
         where not exists (select from graduation_proposal where household_id = $1)
         returning id
       ),
       proposal as (select id from proposed union all select id from graduation_proposal where household_id = $1)
       insert into follow_up (id, household_id, episode_id, proposal_id, months, due_on, late_from, done_on, done_by,
         outcome, welfare_class, finding, kelurahan_code)
       select gen_random_uuid(), $1, graduated.id, proposal.id, $4, due_on, due_on + 31,
         case when $5::text is not null then due_on end, case when $5::text is not null then 'euis' end, $5,
         case $5 when 'SUSTAINED' then 'MAMPU' when 'NOT_SUSTAINED' then 'TIDAK_MAMPU' end,
         case when $5::text is not null then 'Dikunjungi' end, case when $5::text is not null then '${BATU_TULIS}' end
       from graduated, proposal, lateral (select ($3::date + make_interval(months => $4))::date as due_on) as due`,
      [household.id, journey!.id, day, Number(months), outcome],
    );
  }
}

/** Rows of outcomes as the officer sees them. */
async function rows(args: string, fields: string): Promise<Record<string, Figure>[]> {
  const { data, errors } = await world.askAsOfficer(`{ outcomes(${args}) { rows { ${fields} } } }`);
  expect(errors).toBeUndefined();
  return data.outcomes.rows;
}

interface Figure {
  readonly code: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A curve as R gives it and as the API does, in columns. */
interface Curve {
  readonly subjects: number;
  readonly events: number;
  readonly median: readonly (number | null)[];
  readonly months: readonly number[];
  readonly atRisk: readonly number[];
  readonly graduated: readonly number[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  readonly otherExits: readonly number[];
  readonly deceased: readonly number[];
  readonly noLongerPoor: readonly number[];
  readonly movedAway: readonly number[];
}

const byR = JSON.parse(
  readFileSync(new URL('../../../analytics/src/statistics/r/outcomes.json', import.meta.url), 'utf8'),
) as Record<'all' | 'journeys', Curve> & Record<'then' | 'now' | 'programme', Record<string, Curve>>;

const COLUMNS = 'months atRisk graduated lower upper otherExits deceased noLongerPoor movedAway'.split(' ');

/** Curves by area or programme, `*` for all. */
async function curves(args: string): Promise<Record<string, Curve & { missingReason: string | null }>> {
  const { data, errors } = await world.askAsOfficer(`{ timeToGraduation(${args}) { groups {
    area { code } programme { code } subjects events median { value lower upper missingReason }
    steps { ${COLUMNS.join(' ')} }
  } } }`);
  expect(errors).toBeUndefined();
  return Object.fromEntries(
    data.timeToGraduation.groups.map(({ area, programme, subjects, events, median, steps }: Group) => [
      area?.code ?? programme?.code ?? '*',
      {
        subjects,
        events,
        median: [median.value, median.lower, median.upper],
        missingReason: median.missingReason,
        ...Object.fromEntries(COLUMNS.map((column) => [column, steps.map((step) => step[column])])),
      },
    ]),
  );
}

interface Group {
  readonly area: { readonly code: string } | null;
  readonly programme: { readonly code: string } | null;
  readonly subjects: number;
  readonly events: number;
  readonly median: Record<'value' | 'lower' | 'upper', number | null> & { readonly missingReason: string | null };
  readonly steps: readonly Record<string, number>[];
}

/** What R says, with numbers as close as the two can be. */
function like(curve: Curve): object {
  const close = (value: unknown) => (typeof value === 'number' ? expect.closeTo(value, 10) : value);
  // where nobody has reached the median, its bounds are not told either
  const shown = curve.median[0] === null ? { ...curve, median: [null, null, null] } : curve;
  return Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [name, Array.isArray(value) ? value.map(close) : value]),
  );
}

const OF_2024 = 'quarters: { from: "2024Q1", to: "2024Q4" }';

describe('the curve of the time to graduation', () => {
  it('is the one that R makes of the same families', async () => {
    expect(await curves(`since: AID, ${OF_2024}`)).toEqual({ '*': { ...like(byR.all), missingReason: null } });
  });

  it('counts a family where its stay ended, or where it lives now', async () => {
    const byKelurahan = `since: AID, by: KELURAHAN, ${OF_2024}`;
    expect(await curves(byKelurahan)).toMatchObject({
      [BATU_TULIS]: like(byR.then['batuTulis']!),
      [BONDONGAN]: { ...like(byR.then['bondongan']!), missingReason: 'NOT_REACHED' },
      [SINDANG_SARI]: { subjects: 0, events: 0, months: [], missingReason: 'DENOMINATOR_ZERO' },
    });
    expect(await curves(`${byKelurahan}, place: NOW`)).toMatchObject({
      [BATU_TULIS]: like(byR.now['batuTulis']!),
      [BONDONGAN]: like(byR.now['bondongan']!),
    });
  });

  it('tells programmes apart, and is narrowed to one', async () => {
    const found = await curves(`since: AID, by: PROGRAMME, ${OF_2024}`);
    expect(found).toEqual({
      PKH: { ...like(byR.programme['PKH']!), missingReason: null },
      SEMBAKO: { ...like(byR.programme['SEMBAKO']!), missingReason: null },
    });
    expect(await curves(`since: AID, ${OF_2024}, where: { programme: ["PKH"] }`)).toEqual({ '*': found['PKH'] });
  });

  it('begins with the journey where asked: dropping out is a way out, and who goes on is censored', async () => {
    const all = 'quarters: { from: "2024Q1", to: "2025Q4" }';
    expect(await curves(`since: JOURNEY, ${all}`)).toEqual({ '*': { ...like(byR.journeys), missingReason: null } });
  });

  it('has nobody graduated where all are censored, one family as well as in a period that runs', async () => {
    const ofSindangSari = `where: { kelurahan: ["${SINDANG_SARI}"] }, by: KELURAHAN`;
    const censored = { subjects: 1, events: 0, median: [null, null, null], missingReason: 'NOT_REACHED' };
    expect(await curves(`since: AID, quarters: { from: "2025Q1", to: "2025Q1" }, ${ofSindangSari}`)).toMatchObject({
      [SINDANG_SARI]: { ...censored, months: [20], atRisk: [1], graduated: [0], lower: [null], otherExits: [0] },
    });
    expect(await curves(`since: AID, quarters: { from: "2026Q4", to: "2026Q4" }, ${ofSindangSari}`)).toMatchObject({
      [SINDANG_SARI]: { ...censored, months: [1], atRisk: [1] },
    });
  });

  it('is not told outside the office, nor how many it is of', async () => {
    const { data, errors } = await world.ask(`{ timeToGraduation(since: AID, ${OF_2024}) {
      groups { subjects events steps { months } median { value missingReason } } } }`);
    expect(errors).toBeUndefined();
    const reason = { value: null, missingReason: 'SUPPRESSED' };
    expect(data.timeToGraduation.groups).toEqual([{ subjects: null, events: null, steps: [], median: reason }]);
  });

  it('refuses a programme that does not exist', async () => {
    const { errors } = await world.askAsOfficer(
      `{ timeToGraduation(since: AID, ${OF_2024}, where: { programme: ["PKHH"] }) { groups { subjects } } }`,
    );
    expect(errors?.[0]?.message).toContain('There is no programme PKHH');
  });
});

describe('the outcome of stays', () => {
  const PARTS = ['outcomeGraduated', 'outcomeStillOn', 'outcomeLeftOtherwise', 'outcomeRelapsed'];

  /** Graduated, still on, left otherwise and relapsed of those begun, by area or programme. */
  async function outcome(args: string): Promise<Record<string, string>> {
    const fields = PARTS.map((part) => `${part} { numerator denominator }`).join(' ');
    const found = await rows(args, `area { code } ${args.includes('PROGRAMME') ? 'programme { code }' : ''} ${fields}`);
    return Object.fromEntries(
      found.map((row) => [
        (row['area'] ?? row['programme'])?.code ?? '*',
        `${PARTS.map((part) => row[part]!.numerator).join(' ')} of ${row['outcomeStillOn']!.denominator}`,
      ]),
    );
  }

  it('is one of three, and relapse is a part of graduation', async () => {
    // A B C E F H J graduated, D and I are still on, G declined, A and F came back
    expect(await outcome(OF_2024)).toEqual({ '*': '7 2 1 2 of 10' });
    // the second stay of A, and K
    expect(await outcome('quarters: { from: "2025Q1", to: "2025Q4" }')).toEqual({ '*': '0 2 0 0 of 2' });
  });

  it('is of the place where the stay ended or the family lives', async () => {
    expect(await outcome(`by: KELURAHAN, ${OF_2024}`)).toEqual({
      [BATU_TULIS]: '4 0 0 1 of 4', // A B C E
      [BONDONGAN]: '3 2 1 1 of 6', // D F G H I J; F came back
      [SINDANG_SARI]: '0 0 0 0 of 0',
    });
    expect(await outcome(`by: KELURAHAN, place: NOW, ${OF_2024}`)).toMatchObject({
      [BATU_TULIS]: '3 0 0 1 of 3', // A B C
      [BONDONGAN]: '4 2 1 1 of 7', // and E
    });
  });

  it('is of the time in each programme', async () => {
    expect(await outcome(`by: PROGRAMME, ${OF_2024}`)).toEqual({ PKH: '2 1 0 1 of 3', SEMBAKO: '5 1 1 1 of 7' });
  });

  it('comes with the interval by Wilson, and without a value where nobody began', async () => {
    const fields = 'outcomeGraduated { value lower upper missingReason }';
    // 7 of 10: centre (7 + 1.92073) / 13.84146 = 0.64449, spread 1.959964 * sqrt(7 * 3 / 10 + 0.960365) / 13.84146 = 0.24772
    expect(await rows(OF_2024, fields)).toEqual([
      {
        outcomeGraduated: {
          value: 0.7,
          lower: expect.closeTo(0.39677, 4),
          upper: expect.closeTo(0.89221, 4),
          missingReason: null,
        },
      },
    ]);
    expect(await rows('quarters: { from: "2026Q2", to: "2026Q2" }', fields)).toEqual([
      { outcomeGraduated: { value: null, lower: null, upper: null, missingReason: 'DENOMINATOR_ZERO' } },
    ]);
    expect(await rows('quarters: { from: "2023Q2", to: "2023Q2" }', fields)).toMatchObject([
      { outcomeGraduated: { missingReason: 'NO_DATA' } },
    ]);
  });

  it('cannot be broken down by what it is itself', async () => {
    const { errors } = await world.askAsOfficer(
      `{ outcomes(by: LEFT_HOW, ${OF_2024}) { rows { outcomeGraduated { value } } } }`,
    );
    expect(errors?.[0]?.message).toContain('outcome_graduated cannot be broken down or narrowed by LEFT_HOW');
  });
});

describe('the medians', () => {
  it('are those of the curves', async () => {
    const of = 'value lower upper numerator denominator missingReason';
    const shown = ({ median: [value, lower, upper], events, subjects }: Curve) => ({
      value,
      lower,
      upper,
      numerator: events,
      denominator: subjects,
      missingReason: null,
    });
    expect(await rows(OF_2024, `timeToGraduation { ${of} }`)).toEqual([{ timeToGraduation: shown(byR.all) }]);
    const both = 'quarters: { from: "2024Q1", to: "2025Q4" }';
    expect(await rows(both, `timeFromJourneyToGraduation { ${of} }`)).toEqual([
      { timeFromJourneyToGraduation: shown(byR.journeys) },
    ]);
  });
});

describe('aid per graduation', () => {
  it('is what was paid to those who graduated, for each of them', async () => {
    const fields = 'from costPerGraduation { value numerator denominator missingReason }';
    const year = (from: number) => `by: YEAR, quarters: { from: "${from}Q1", to: "${from}Q4" }`;
    // A and B with 900,000, and J with nothing
    expect(await rows(year(2025), fields)).toMatchObject([
      { costPerGraduation: { value: 300_000, numerator: 900_000, denominator: 3, missingReason: null } },
    ]);
    // those who rose
    expect(await rows(`${year(2025)}, where: { leftHow: [RISING_CLASS] }`, fields)).toMatchObject([
      { costPerGraduation: { value: 450_000 } },
    ]);
    // G declined in 2025Q2; nobody graduated in 2025Q3
    expect(await rows('quarters: { from: "2025Q3", to: "2025Q3" }', fields)).toMatchObject([
      { costPerGraduation: { value: null, missingReason: 'DENOMINATOR_ZERO' } },
    ]);
    expect(await rows('quarters: { from: "2026Q4", to: "2026Q4" }', fields)).toMatchObject([
      { costPerGraduation: { value: null, missingReason: 'PERIOD_OPEN' } },
    ]);
  });
});

describe('relapse', () => {
  /** Back and graduated, of a year, within 12 and 24 months. */
  async function relapse(year: number, args = ''): Promise<string[]> {
    const fields = ['relapseWithin12Months', 'relapseWithin24Months'];
    const found = await rows(
      `quarters: { from: "${year}Q1", to: "${year}Q4" } ${args}`,
      fields.map((field) => `${field} { numerator denominator missingReason }`).join(' '),
    );
    return fields.map((field) => {
      const { numerator, denominator, missingReason } = found[0]![field] as Figure & { missingReason: string | null };
      return missingReason ?? `${numerator} of ${denominator}`;
    });
  }

  /** Sets the day, with a transaction so that answers of the day before are kept no longer. */
  async function passTo(day: string): Promise<void> {
    world.setToday(day);
    await world.owner.query('select pg_current_xact_id()');
  }

  it('counts graduations that are old enough, and who came back in time', async () => {
    // C in 2024Q3 and F in 2024Q4, which came back after 14 months; of 24 months, 2024Q4 has its last day on 2026-12-31
    expect(await relapse(2024)).toEqual(['0 of 2', '0 of 1']);
    // A in 2025Q1, which came back after 5 months, B in 2025Q2; J in 2025Q4 is younger than 12 months by its quarter
    expect(await relapse(2025)).toEqual(['1 of 2', 'PERIOD_OPEN']);
    expect(await relapse(2025, ', where: { programme: ["SEMBAKO"] }')).toEqual(['DENOMINATOR_ZERO', 'PERIOD_OPEN']);
  });

  it('counts a quarter from the day on which all of it is old enough', async () => {
    await passTo('2026-12-31');
    expect(await relapse(2024)).toEqual(['0 of 2', '0 of 1']);
    await passTo('2027-01-01');
    expect(await relapse(2024)).toEqual(['0 of 2', '1 of 2']);
    // and J; 24 months after 2025Q1 are over on 2027-03-31
    expect(await relapse(2025)).toEqual(['1 of 3', 'PERIOD_OPEN']);
    await passTo('2026-11-24');
  });

  it('is of those who rose where narrowed to them', async () => {
    expect(await relapse(2024, ', where: { leftHow: [RISING_CLASS] }')).toEqual([
      'DENOMINATOR_ZERO',
      'DENOMINATOR_ZERO',
    ]);
    expect(await relapse(2025, ', where: { leftHow: [RISING_CLASS] }')).toEqual(['1 of 2', 'PERIOD_OPEN']);
  });

  it('is PERIOD_OPEN where no quarter is old enough', async () => {
    expect(await rows('quarters: { from: "2025Q4", to: "2025Q4" }', 'relapseWithin12Months { missingReason }')).toEqual(
      [{ relapseWithin12Months: { missingReason: 'PERIOD_OPEN' } }],
    );
  });
});

describe('sustained graduation', () => {
  const OF_2025 = 'quarters: { from: "2025Q1", to: "2025Q4" }';

  it('is of the follow-ups that told, by months after the graduation', async () => {
    const found = await rows(
      `by: MONTHS, ${OF_2025}`,
      'months sustainedGraduation { value numerator denominator missingReason }',
    );
    expect(Object.fromEntries(found.map(({ months, sustainedGraduation }) => [months, sustainedGraduation]))).toEqual({
      // A lasted and B did not
      MONTHS_3: { value: 0.5, numerator: 1, denominator: 2, missingReason: null },
      // A was missed, B not found
      MONTHS_6: { value: null, numerator: 0, denominator: 0, missingReason: 'DENOMINATOR_ZERO' },
      // A was back on aid, B lasted
      MONTHS_12: { value: 0.5, numerator: 1, denominator: 2, missingReason: null },
      // both are open
      MONTHS_24: { value: null, numerator: 0, denominator: 0, missingReason: 'DENOMINATOR_ZERO' },
    });
  });

  it('is of the place of the graduation, or where the family lives', async () => {
    const of3 = 'by: KELURAHAN, quarters: { from: "2025Q1", to: "2026Q3" }, where: { months: [MONTHS_3] }';
    const found = await rows(of3, 'area { code } sustainedGraduation { numerator denominator }');
    expect(found.map(({ area, sustainedGraduation }) => [area!.code, sustainedGraduation])).toEqual([
      [BATU_TULIS, { numerator: 1, denominator: 2 }],
      [BONDONGAN, { numerator: 1, denominator: 1 }], // H
      [SINDANG_SARI, { numerator: 0, denominator: 0 }],
    ]);
  });

  it('has its follow-ups told apart by what was found', async () => {
    const found = await rows(
      `by: [MONTHS, FINDING], ${OF_2025}, where: { months: [MONTHS_3, MONTHS_6] }`,
      'months finding followUps { value }',
    );
    expect(
      found.map(({ months, finding, followUps }) => [
        months,
        finding,
        (followUps as unknown as { value: number }).value,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['MONTHS_3', 'SUSTAINED', 1],
        ['MONTHS_3', 'NOT_SUSTAINED', 1],
        ['MONTHS_6', 'MISSED', 1],
        ['MONTHS_6', 'NOT_FOUND', 1],
      ]),
    );
    expect(found).toHaveLength(4);
  });

  it('cost what was paid to all who rose, for each that lasted a year', async () => {
    const fields = 'costPerSustainedGraduation { value numerator denominator missingReason }';
    // A and B with 900,000, of whom B lasted
    expect(await rows(OF_2025, fields)).toEqual([
      { costPerSustainedGraduation: { value: 900_000, numerator: 900_000, denominator: 1, missingReason: null } },
    ]);
    expect(await rows('quarters: { from: "2025Q1", to: "2025Q1" }', fields)).toMatchObject([
      { costPerSustainedGraduation: { value: null, denominator: 0, missingReason: 'DENOMINATOR_ZERO' } },
    ]);
    // H is too young
    expect(await rows('quarters: { from: "2026Q3", to: "2026Q3" }', fields)).toMatchObject([
      { costPerSustainedGraduation: { value: null, missingReason: 'PERIOD_OPEN' } },
    ]);
  });
});

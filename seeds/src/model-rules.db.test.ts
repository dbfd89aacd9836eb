import { deriveIdentityKey, openIdentityNumber } from '@simoncer/api';
import { createTestDatabase, type TestDatabase } from '@simoncer/api/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoCity } from './demo-city.ts';
import { EXIT_RULES } from './exit-rules.ts';
import { PATHWAY_RULES, VARIETY } from './pathway-rules.ts';
import { FEED_VARIETY, REGISTER_RULES } from './register-rules.ts';
import { RELIEF_RULES, RELIEF_VARIETY } from './relief-rules.ts';

const identityKey = deriveIdentityKey(Buffer.alloc(32, 1));

/**
 * Rules of the model: whom a rule is about, and who breaks it. The first must find someone, so that a rule cannot hold
 * because nobody was asked; the second nobody, and what cannot be decided (null) counts as broken.
 */
const RULES: Record<string, { about: string; brokenBy: string }> = {
  'a household on aid has one open episode': {
    about: `household h where exists (select from enrolment n where n.household_id = h.id and n.ended_on is null)`,
    brokenBy: `(select count(*) from episode e where e.household_id = h.id and e.ended_on is null) <> 1`,
  },
  'an enrolment lies inside its episode': {
    about: `enrolment n join episode e on e.id = n.episode_id`,
    brokenBy: `not daterange(n.started_on, n.ended_on) <@ e.span or n.household_id <> e.household_id`,
  },
  'an open episode has a running enrolment': {
    about: `episode e where e.ended_on is null`,
    brokenBy: `not exists (select from enrolment n where n.episode_id = e.id and n.ended_on is null)`,
  },
  'an enrolment that ended with its episode ended on the same day': {
    about: `enrolment n join episode e on e.id = n.episode_id where n.end_reason = 'EPISODE_ENDED'`,
    brokenBy: `n.ended_on <> e.ended_on`,
  },
  'only PKH ends for want of a component, and the family stays on aid': {
    about: `enrolment n join episode e on e.id = n.episode_id where n.end_reason = 'NO_ELIGIBLE_COMPONENT'`,
    brokenBy: `n.programme_code <> 'PKH' or coalesce(e.ended_on, 'infinity') <= n.ended_on`,
  },
  'every household lives in one place now, the one it bears': {
    about: `household h`,
    brokenBy: `(select array_agg(r.kelurahan_code) from residence r where r.household_id = h.id and r.ended_on is null)
      is distinct from array[h.kelurahan_code]`,
  },
  'a household that moved begins at the new place on the day it leaves the old one': {
    about: `residence r where r.ended_on is not null`,
    brokenBy: `not exists (select from residence next
      where next.household_id = r.household_id and next.started_on = r.ended_on)`,
  },
  'a household on aid with a living member has a living head': {
    about: `episode e where e.ended_on is null
      and exists (select from person p where p.household_id = e.household_id and p.died_on is null)`,
    brokenBy: `(select count(*) from person p
      where p.household_id = e.household_id and p.family_role = 'HEAD' and p.died_on is null) <> 1`,
  },
  'a family that died out has no living member, and ended after the last death': {
    about: `episode e where e.exit_kind = 'DECEASED'`,
    brokenBy: `exists (select from person p
      where p.household_id = e.household_id and (p.died_on is null or p.died_on >= e.ended_on))`,
  },
  'a family that left otherwise has living members': {
    about: `episode e where e.exit_kind <> 'DECEASED'`,
    brokenBy: `not exists (select from person p
      where p.household_id = e.household_id and coalesce(p.died_on, 'infinity') > e.ended_on)`,
  },
  'a graduation by rising class follows two assessments that tell a class, MANDIRI both': {
    about: `episode e where e.exit_kind = 'RISING_CLASS'`,
    brokenBy: `(select array_agg(welfare_class) from (
        select a.welfare_class from welfare_assessment a
        where a.household_id = e.household_id and a.assessed_on <= e.ended_on and a.assessed_on >= e.started_on
          and a.welfare_class is not null and a.source <> 'SELF_REPORT'
        order by a.assessed_on desc limit 2) latest)
      is distinct from array['MANDIRI', 'MANDIRI']`,
  },
  'a family is no longer poor when its last assessment says MAMPU or above': {
    about: `episode e where e.exit_kind = 'NO_LONGER_POOR'`,
    brokenBy: `(select a.welfare_class from welfare_assessment a
        where a.household_id = e.household_id and a.assessed_on <= e.ended_on and a.welfare_class is not null
        order by a.assessed_on desc limit 1)
      not in ('MAMPU', 'MANDIRI')`,
  },
  'a disbursement is paid within its enrolment': {
    about: `disbursement d join enrolment n on n.id = d.enrolment_id`,
    brokenBy: `not daterange(n.started_on, n.ended_on) @> d.paid_on or d.household_id <> n.household_id`,
  },
  'an enrolment is paid once a quarter, from its first day to a little after its end': {
    about: `disbursement d`,
    brokenBy: `d.paid_on < d.quarter_on or d.paid_on >= d.quarter_on + interval '4 months'
      or exists (select from disbursement twin
        where twin.enrolment_id = d.enrolment_id and twin.quarter_on = d.quarter_on and twin.id <> d.id)`,
  },
  'Sembako pays three months of 200,000 rupiah together': {
    about: `disbursement d join enrolment n on n.id = d.enrolment_id where n.programme_code = 'SEMBAKO'`,
    brokenBy: `d.amount <> 600000`,
  },
  'PKH pays at most four components': {
    about: `disbursement d join enrolment n on n.id = d.enrolment_id where n.programme_code = 'PKH'`,
    brokenBy: `d.amount not between 225000 and 3000000`,
  },
  'a disbursement bears the kelurahan where the household lived that day': {
    about: `disbursement d`,
    brokenBy: `not exists (select from residence r where r.household_id = d.household_id
      and r.kelurahan_code = d.kelurahan_code and daterange(r.started_on, r.ended_on) @> d.paid_on)`,
  },
  'an assessment bears the kelurahan where the household lived that day': {
    about: `welfare_assessment a`,
    brokenBy: `not exists (select from residence r where r.household_id = a.household_id
      and r.kelurahan_code = a.kelurahan_code and daterange(r.started_on, r.ended_on) @> a.assessed_on)`,
  },
  'an entry of the journal bears the kelurahan where the household lived that day': {
    about: `journal j where j.household_id is not null`,
    brokenBy: `not exists (select from residence r where r.household_id = j.household_id
      and r.kelurahan_code = j.kelurahan_code and daterange(r.started_on, r.ended_on) @> j.occurred_on)`,
  },
  'an assessment is made while the family is on aid': {
    about: `welfare_assessment a`,
    brokenBy: `not exists (select from episode e where e.household_id = a.household_id and e.span @> a.assessed_on)`,
  },
  'class and decile agree: 1 and 2 TIDAK_MAMPU, 3 and 4 KURANG_MAMPU, from 5 on MAMPU or MANDIRI': {
    about: `welfare_assessment a where a.source <> 'DTSEN'`,
    brokenBy: `a.welfare_class <> all (case when a.decile <= 2 then array['TIDAK_MAMPU']
      when a.decile <= 4 then array['KURANG_MAMPU'] else array['MAMPU', 'MANDIRI'] end)`,
  },
  'the national register tells a decile and no class': {
    about: `welfare_assessment a where a.source = 'DTSEN'`,
    brokenBy: `a.welfare_class is not null or a.decile is null`,
  },
  'a family is visited on the day it enters, and a class found': {
    about: `episode e`,
    brokenBy: `not exists (select from welfare_assessment a where a.household_id = e.household_id
      and a.assessed_on = e.started_on and a.source = 'FIELD_VISIT' and a.welfare_class is not null)`,
  },
  'a family MANDIRI earns more than the poverty line of 608,949 rupiah a person and month': {
    about: `welfare_assessment a where a.welfare_class = 'MANDIRI' and a.income_amount is not null`,
    brokenBy: `a.income_amount <= 608949`,
  },
  'the start of an episode is in the journal, on its day': {
    about: `episode e`,
    brokenBy: `(select count(*) from journal j where j.kind = 'EPISODE_STARTED' and j.subject_id = e.id
      and j.household_id = e.household_id and j.occurred_on = e.started_on) <> 1`,
  },
  'the end of an episode is in the journal, on its day, with its kind and the document the kind needs': {
    about: `episode e where e.ended_on is not null`,
    brokenBy: `(select count(*) from journal j where j.kind = 'EPISODE_ENDED' and j.subject_id = e.id
      and j.occurred_on = e.ended_on and j.payload ->> 'exitKind' = e.exit_kind
      and j.evidence @> jsonb_build_array(jsonb_build_object('kind', case e.exit_kind
        when 'RISING_CLASS' then 'SIGNED_STATEMENT' when 'DECEASED' then 'DEATH_CERTIFICATE'
        when 'MOVED_AWAY' then 'MOVE_CERTIFICATE' when 'DUPLICATE' then 'FAMILY_CARD' when 'DECLINED' then 'SIGNED_STATEMENT'
        else 'FIELD_VERIFICATION' end))) <> 1`,
  },
  'a graduation by rising class names its two assessments as evidence': {
    about: `journal j where j.kind = 'EPISODE_ENDED' and j.payload ->> 'exitKind' = 'RISING_CLASS'`,
    brokenBy: `(select count(*) from jsonb_to_recordset(j.evidence) as proof (kind text, reference text)
      join welfare_assessment a on a.id::text = proof.reference
      where proof.kind = 'ASSESSMENT' and a.household_id = j.household_id and a.welfare_class = 'MANDIRI') <> 2`,
  },
  'a move within the city is in the journal with both places': {
    about: `residence r join residence before on before.household_id = r.household_id and before.ended_on = r.started_on`,
    brokenBy: `not exists (select from journal j where j.kind = 'HOUSEHOLD_MOVED' and j.household_id = r.household_id
      and j.occurred_on = r.started_on and j.payload = jsonb_build_object('from', before.kelurahan_code, 'to', r.kelurahan_code))`,
  },
  'an entry of the journal is written when or soon after it happened, by the day it is': {
    about: `journal j`,
    // a file tells of the week before, and of some lines a person has to say whom they are about
    brokenBy: `(j.recorded_at at time zone 'Asia/Jakarta')::date not between j.occurred_on and least('2026-11-24', case
      when j.kind = 'EPISODE_ENDED' and j.payload ? 'exitCaseId' then 'infinity'
      when j.evidence @> '[{"kind": "FEED"}]' then j.occurred_on + 8 + 7 else j.occurred_on + 4 end)`,
  },
  ...EXIT_RULES,
  ...REGISTER_RULES,
  ...RELIEF_RULES,
  'nothing happens before the register begins or after the history ends': {
    about: `episode e`,
    brokenBy: `e.started_on < '2021-01-01' or e.started_on >= '2026-10-01' or coalesce(e.ended_on, '2026-10-01') > '2026-10-01'`,
  },
  'a family that comes back does so after it left': {
    about: `episode e join episode before on before.household_id = e.household_id and before.started_on < e.started_on`,
    brokenBy: `before.ended_on is null or before.ended_on >= e.started_on or before.exit_kind = 'DECEASED'`,
  },
  'an identity finds its holder': {
    about: `identity i`,
    brokenBy: `(i.kind = 'NIK') <> exists (select from person p where p.id = i.person_id and p.household_id = i.household_id)`,
  },
  'every person and household has one identity': {
    about: `(select id, 'NIK' as kind from person union all select id, 'KK' from household) holder
      left join (select kind, coalesce(person_id, household_id) as id, count(*) from identity group by 1, 2) found
        using (kind, id)`,
    brokenBy: `count is distinct from 1`,
  },
  ...PATHWAY_RULES,
  'identities are UUIDv7 of the day of the fact': {
    about: `(select id, paid_on as day from disbursement union all select id, assessed_on from welfare_assessment
      union all select id, started_on from journey union all select id, visited_on from visit
      union all select id, started_on from episode union all select id, registered_on from household) fact`,
    brokenBy: `substring(fact.id::text from 15 for 1) <> '7' or substring(fact.id::text from 20 for 1) not in ('8', '9', 'a', 'b')
      or ('x' || translate(left(fact.id::text, 13), '-', ''))::bit(48)::bigint / 86400000 <> fact.day - date '1970-01-01'`,
  },
};

describe('the seeded city keeps the rules of the model:', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    await seedDemoCity({
      databaseUrl: database.url,
      scale: 'tiny',
      seed: 1,
      asOf: '2026-10-01',
      today: '2026-11-24',
      identityKey,
    });
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  it.each(Object.entries(RULES))('%s', async (_, { about, brokenBy }) => {
    const { rows } = await client.query<{ asked: number; broken: number }>(
      `select count(*)::integer as asked, (count(*) filter (where (${brokenBy}) is not false))::integer as broken from ${about}`,
    );
    expect(rows[0]?.asked).toBeGreaterThan(0);
    expect(rows[0]?.broken).toBe(0);
  });

  it('has families on aid in all 68 kelurahan and in every quarter since 2021', async () => {
    const { rows } = await client.query<{ places: number; quarters: number }>(`
      select count(distinct kelurahan_code)::integer as places,
        count(distinct date_trunc('quarter', assessed_on))::integer as quarters from welfare_assessment`);
    expect(rows[0]).toEqual({ places: 68, quarters: 23 });
  });

  it('has every kind of exit, and families that came back', async () => {
    const { rows } = await client.query<{ kinds: string[]; returns: number }>(`
      select array_agg(distinct exit_kind order by exit_kind) filter (where exit_kind is not null) as kinds,
        (count(*) - count(distinct household_id))::integer as returns from episode`);
    expect(rows[0]?.kinds).toEqual([
      'DECEASED',
      'DECLINED',
      'DUPLICATE',
      'MOVED_AWAY',
      'NOT_FOUND',
      'NO_ELIGIBLE_COMPONENT',
      'NO_LONGER_POOR',
      'RISING_CLASS',
    ]);
    expect(rows[0]?.returns).toBeGreaterThan(0);
  });

  it.each(Object.entries({ ...VARIETY, ...FEED_VARIETY, ...RELIEF_VARIETY }))(
    'has every %s',
    async (_, { rows: from, by, values }) => {
      const { rows } = await client.query<{ value: string }>(`select distinct ${by} as value from ${from} order by 1`);
      expect(rows.map(({ value }) => value)).toEqual([...values].sort());
    },
  );

  it('loses families on the way: fewer pass each stage, and about half of those that begin are equipped', async () => {
    const { rows } = await client.query<{ opened: number; passed: number[] }>(`
      select (select count(*)::integer from journey) as opened, array(
        select (select count(distinct a.journey_id)::integer from stage_attempt a where a.stage = s.stage and a.state = 'PASSED')
        from unnest(array['PRODUCTIVE_AGE_SELECTION', 'MINDSET_COUNSELLING', 'ENTREPRENEURSHIP_COACHING', 'SKILLS_TRAINING',
          'APPLIED_SKILL_AID']) with ordinality s (stage, place) order by place) as passed`);
    const { opened, passed } = rows[0]!;
    expect([opened, ...passed]).toEqual([opened, ...passed].sort((one, other) => other - one));
    expect(passed[0]! / opened).toBeGreaterThan(0.85);
    expect(passed[4]! / opened).toBeGreaterThan(0.35);
    expect(passed[4]! / opened).toBeLessThan(0.75);
  });

  it('has cases in every state, some carried over; of the open ones a few late, at several officers', async () => {
    const { rows } = await client.query<{ states: string[]; carried: number; late: number; open: number; at: number }>(`
      select array_agg(distinct state order by state) as states,
        (select count(*) from exit_carry_over)::integer as carried,
        (count(*) filter (where due_on < '2026-11-24'))::integer as late,
        (count(*) filter (where due_on is not null))::integer as open,
        count(distinct proposed_by) filter (where due_on is not null)::integer as at
      from exit_case c left join lateral (select case state when 'PROPOSED' then notify_by when 'NOTIFIED' then decide_by
        when 'OBJECTED' then hear_by when 'HEARD' then decide_by end as due_on) next on true`);
    const { states, carried, late, open, at } = rows[0]!;
    expect(states).toEqual(['CONFIRMED', 'DISMISSED', 'HEARD', 'NOTIFIED', 'OBJECTED', 'PROPOSED', 'REINSTATED']);
    expect(carried).toBeGreaterThan(0);
    // every sixth
    expect(late).toBe(Math.floor(open / 6));
    expect(late).toBeGreaterThan(0);
    expect(at).toBeGreaterThan(2);
  });

  it('has most of what has a deadline still in time, and some of it late', async () => {
    const { rows } = await client.query<{ kind: string; late: number; all: number }>(`
      select kind, (count(*) filter (where due_on < '2026-11-24'))::integer as late, count(*)::integer as all
      from deadline where kind <> 'REVIEW_CLOSING' group by 1`);
    expect(rows.map(({ kind }) => kind).sort()).toEqual([
      'EXIT_DECISION',
      'EXIT_HEARING',
      'EXIT_NOTIFICATION',
      'FEED_MATCHING',
      'FOLLOW_UP',
      'GRADUATION_DECISION',
      'RELIEF_APPROVAL',
      'RELIEF_DELIVERY',
      'RELIEF_DISPATCH',
      'RELIEF_REFERRAL',
      'RELIEF_VERIFICATION',
      'VISIT',
    ]);
    const late = rows.reduce((sum, row) => sum + row.late, 0);
    const all = rows.reduce((sum, row) => sum + row.all, 0);
    expect(late).toBeGreaterThan(0);
    expect(late / all).toBeLessThan(0.5);
    for (const { kind, late: ofKind, all: open } of rows) {
      if (open > 20) expect([kind, ofKind / open < 0.5]).toEqual([kind, true]);
    }
  });

  it.each([
    // chances a quarter as documented in seeds/README.md
    ['MOVED_AWAY', 0.005],
    ['NOT_FOUND', 0.0004],
    ['DECLINED', 0.0002],
    ['DUPLICATE', 0.0002],
  ])('has about as many exits as %s as a chance of %f a quarter gives', async (kind, chance) => {
    const { rows } = await client.query<{ quarters: number; exits: number }>(
      `select sum(extract(days from coalesce(ended_on, '2026-10-01')::timestamp - started_on) / 91.3)::float8 as quarters,
        (count(*) filter (where exit_kind = $1))::integer as exits from episode`,
      [kind],
    );
    const { quarters, exits } = rows[0]!;
    const expected = quarters * chance;
    // four standard deviations of a Poisson count
    expect(Math.abs(exits - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('has about as many deaths as poor families have: 0.6 to 1.6 % of people a year', async () => {
    const { rows } = await client.query<{ died: number; years: number }>(`
      select (count(*) filter (where p.died_on < '2026-09-01'))::integer as died,
        sum((least(coalesce(p.died_on, e.until), e.until) - greatest(e.since, p.born_on)) / 365.25)::float8 as years
      from person p join (select household_id, min(started_on) as since, max(coalesce(ended_on, '2026-09-01')) as until
        from episode group by 1) e using (household_id)`);
    const { died, years } = rows[0]!;
    expect(died / years).toBeGreaterThan(0.006);
    expect(died / years).toBeLessThan(0.016);
  });

  it('gives people a NIK of their birth date and sex with serial 0000, which nobody can have', async () => {
    const { rows } = await client.query<{ cipher: Buffer; masked: string; sex: string; ddmmyy: string }>(`
      select nik_cipher as cipher, nik_masked as masked, sex, to_char(born_on, 'DDMMYY') as ddmmyy from person`);
    expect(rows.length).toBeGreaterThan(5_000);
    const numbers = rows.map(({ cipher, masked, sex, ddmmyy }) => {
      const nik = openIdentityNumber(cipher, identityKey);
      const day = Number(ddmmyy.slice(0, 2)) + (sex === 'FEMALE' ? 40 : 0);
      expect(nik.slice(6)).toBe(`${String(day).padStart(2, '0')}${ddmmyy.slice(2)}0000`);
      expect(masked).toBe(`${nik.slice(0, 4)}********0000`);
      return nik;
    });
    expect(new Set(numbers).size).toBe(rows.length);
  });

  it('gives families a card number with serial 0000, recorded before they were registered', async () => {
    const { rows } = await client.query<{ cipher: Buffer; registered: string }>(`
      select kk_cipher as cipher, to_char(registered_on, 'YYMMDD') as registered from household`);
    const numbers = rows.map(({ cipher, registered }) => {
      const card = openIdentityNumber(cipher, identityKey);
      expect(card).toMatch(/^32\d{10}0000$/);
      expect(card.slice(10, 12) + card.slice(8, 10) + card.slice(6, 8) <= registered).toBe(true);
      return card;
    });
    expect(new Set(numbers).size).toBe(rows.length);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, World } from '../testing/index.ts';
import { WelfareClass } from './welfare.state.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const RECORD = /* GraphQL */ `
  mutation Record($input: RecordAssessmentInput!) {
    recordAssessment(input: $input) {
      assessment {
        assessedOn
        welfareClass
        decile
        incomeAmount
        source
        kelurahan {
          code
        }
        household {
          standingClass {
            welfareClass
            sinceOn
          }
          currentDecile {
            decile
            assessedOn
          }
        }
      }
      journalEntry {
        kind
        occurredOn
        actor
        payload
        evidence {
          kind
          reference
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;

const record = async (householdId: string, input: object) => {
  const asked = {
    householdId,
    source: 'FIELD_VISIT',
    evidence: [{ kind: 'FIELD_REPORT', reference: 'LAP-1' }],
    ...input,
  };
  const { data, errors } = await world.askAs('dadang', RECORD, { input: asked });
  expect(errors).toBeUndefined();
  return data.recordAssessment;
};

it('records what a companion found, with the entry that tells of it, and where the family lived', async () => {
  const { household } = await world.household().onAidSince('2024-01-01').movedTo(BONDONGAN, '2026-06-01').save();
  const answer = await record(household.id, {
    assessedOn: '2026-05-31',
    welfareClass: 'KURANG_MAMPU',
    incomeAmount: 540_000,
  });
  expect(answer).toEqual({
    assessment: {
      assessedOn: '2026-05-31',
      welfareClass: 'KURANG_MAMPU',
      decile: null,
      incomeAmount: 540_000,
      source: 'FIELD_VISIT',
      kelurahan: { code: BATU_TULIS },
      household: { standingClass: { welfareClass: 'KURANG_MAMPU', sinceOn: '2026-05-31' }, currentDecile: null },
    },
    journalEntry: {
      kind: 'WELFARE_ASSESSED',
      occurredOn: '2026-05-31',
      actor: 'dadang',
      payload: { source: 'FIELD_VISIT', welfareClass: 'KURANG_MAMPU', incomeAmount: 540_000 },
      evidence: [{ kind: 'FIELD_REPORT', reference: 'LAP-1' }],
    },
    userErrors: [],
  });
});

it('keeps class and decile apart: each has its own day', async () => {
  const { household } = await world.household().onAidSince('2024-01-01').save();
  await record(household.id, { assessedOn: '2026-03-01', welfareClass: 'KURANG_MAMPU' });
  await record(household.id, { assessedOn: '2026-06-01', welfareClass: 'MAMPU' });
  await record(household.id, { assessedOn: '2026-07-01', source: 'DTSEN', decile: 6 });
  const { assessment } = await record(household.id, { assessedOn: '2026-09-01', welfareClass: 'MANDIRI' });
  // MAMPU and MANDIRI in a row are MAMPU at least, with the decile between them saying nothing of the class
  expect(assessment.household).toEqual({
    standingClass: { welfareClass: 'MAMPU', sinceOn: '2026-09-01' },
    currentDecile: { decile: 6, assessedOn: '2026-07-01' },
  });
});

it('refuses a second one of the same day and source, and leaves the first as it is', async () => {
  const { household } = await world
    .household()
    .onAidSince('2024-01-01')
    .assessed('2026-10-05', WelfareClass.MAMPU)
    .save();
  const answer = await record(household.id, { assessedOn: '2026-10-05', welfareClass: 'TIDAK_MAMPU' });
  expect(answer).toMatchObject({
    assessment: null,
    journalEntry: null,
    userErrors: [{ code: 'ASSESSMENT_KNOWN', field: 'assessedOn' }],
  });
  expect(await classesOf(household.id)).toEqual(['MAMPU']);
  expect((await record(household.id, { assessedOn: '2026-10-05', source: 'DTSEN', decile: 5 })).userErrors).toEqual([]);
});

it('refuses what cannot be, with every reason', async () => {
  const { household } = await world.household().onAidSince('2024-01-01').save();
  const answer = await record(household.id, { assessedOn: '2026-12-01', decile: 11, evidence: [] });
  expect(answer.userErrors.map(({ code }: { code: string }) => code)).toEqual([
    'DAY_NOT_POSSIBLE',
    'CLASS_MISSING',
    'DECILE_NOT_POSSIBLE',
    'EVIDENCE_MISSING',
  ]);
  const unknown = await record('01900000-0000-7000-8000-00000000dead', { assessedOn: '2026-11-01' });
  expect(unknown.userErrors).toMatchObject([{ code: 'HOUSEHOLD_UNKNOWN', field: 'householdId' }]);
});

it('takes effect once, however often it is sent', async () => {
  const { household } = await world.household().onAidSince('2024-01-01').save();
  const input = { assessedOn: '2026-10-05', welfareClass: 'MAMPU', idempotencyKey: 'assessment-1' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => record(household.id, input)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0].userErrors).toEqual([]);
  expect(await classesOf(household.id)).toEqual(['MAMPU']);
});

it('answers for a page of families in one statement more', async () => {
  const answer = await world.askAsOfficer(/* GraphQL */ `
    {
      households(first: 3) {
        nodes {
          standingClass {
            welfareClass
          }
          currentDecile {
            decile
          }
        }
      }
    }
  `);
  expect(answer.errors).toBeUndefined();
  expect(answer.data.households.nodes).toEqual([
    { standingClass: { welfareClass: 'KURANG_MAMPU' }, currentDecile: null },
    { standingClass: { welfareClass: 'MAMPU' }, currentDecile: { decile: 6 } },
    { standingClass: { welfareClass: 'MAMPU' }, currentDecile: { decile: 5 } },
  ]);
});

it('is not for the public', async () => {
  const { errors } = await world.ask(
    'mutation { recordAssessment(input: { householdId: "01900000-0000-7000-8000-00000000dead", assessedOn: "2026-11-01", source: DTSEN, decile: 1, evidence: [] }) { userErrors { code } } }',
  );
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});

async function classesOf(household: string) {
  const rows = await world.rows<{ welfare_class: string | null }>(
    'select welfare_class from welfare_assessment where household_id = $1',
    [household],
  );
  return rows.map(({ welfare_class }) => welfare_class);
}

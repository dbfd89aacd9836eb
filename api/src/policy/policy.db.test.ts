import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TEST_DOCUMENT, World, type OfficerName } from '../testing/index.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

const SET = /* GraphQL */ `
  mutation ($input: SetPolicyParameterInput!) {
    setPolicyParameter(input: $input) {
      parameter {
        id
        key
        value
        validFrom
        validUntil
        provision
        legalBasis {
          kind
          number
        }
      }
      previous {
        id
        value
        validUntil
      }
      journalEntry {
        kind
        actor
        occurredOn
        subjectId
        evidence {
          kind
          reference
        }
        payload
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;
const WITHDRAW = /* GraphQL */ `
  mutation ($input: WithdrawPolicyParameterInput!) {
    withdrawPolicyParameter(input: $input) {
      previous {
        id
        validUntil
      }
      journalEntry {
        kind
        payload
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const RECORD = /* GraphQL */ `
  mutation ($input: RecordLegalDocumentInput!) {
    recordLegalDocument(input: $input) {
      legalDocument {
        id
        kind
        number
        title
        issuedOn
        url
      }
      journalEntry {
        kind
        evidence {
          kind
          reference
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const KEY = 'exit.objection_days';

let world: World;
/** The value that test worlds begin with: 14 days from 2021 on. */
let first: string;
beforeAll(async () => {
  world = await World.start();
  [{ id: first }] = (await world.rows<{ id: string }>(`select id from policy_parameter where key = '${KEY}'`)) as [
    { id: string },
  ];
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.owner.query(`delete from policy_parameter where valid_from > '2026-11-24'`);
  await world.owner.query(`update policy_parameter set valid_until = null`);
});

type Changes = Record<string, unknown>;

const set = async (changes: Changes = {}, officer: OfficerName = 'euis') => {
  const input = { key: KEY, value: 10, validFrom: '2027-01-01', legalDocumentId: TEST_DOCUMENT, expectedId: first };
  const { data, errors } = await world.askAs(officer, SET, { input: { ...input, ...changes } });
  expect(errors).toBeUndefined();
  return data.setPolicyParameter;
};
const withdraw = async (parameterId: string, changes: Changes = {}) => {
  const { data, errors } = await world.askAsOfficer(WITHDRAW, {
    input: { parameterId, reason: 'Perwali ditunda', ...changes },
  });
  expect(errors).toBeUndefined();
  return data.withdrawPolicyParameter;
};
const record = async (changes: Changes = {}) => {
  const input = { kind: 'PERWALI', number: '17/2026', title: 'Strategi graduasi', issuedOn: '2026-11-20' };
  const { data, errors } = await world.askAsOfficer(RECORD, { input: { ...input, ...changes } });
  expect(errors).toBeUndefined();
  return data.recordLegalDocument;
};
const valueOn = async (date: string) => {
  const { data } = await world.ask(
    `query ($date: LocalDate!) { policyAt(date: $date, filter: { key: { eq: "${KEY}" } }) { value } }`,
    { date },
  );
  return data.policyAt.map(({ value }: { value: unknown }) => value);
};
const history = () =>
  world.rows(
    `select value, valid_from::text as from, valid_until::text as until from policy_parameter
     where key = '${KEY}' order by valid_from`,
  );
const entries = (subject: string) => world.rows('select kind from journal where subject_id = $1', [subject]);

describe('setPolicyParameter', () => {
  it('closes what holds on the day the new value begins, and records who, what and on which basis', async () => {
    const { parameter, previous, journalEntry, userErrors } = await set({ provision: ' Pasal 7 ayat (2) ' });
    expect(userErrors).toEqual([]);
    expect(parameter).toMatchObject({
      key: KEY,
      value: 10,
      validFrom: '2027-01-01',
      validUntil: null,
      provision: 'Pasal 7 ayat (2)',
      legalBasis: { kind: 'SOP', number: 'CONTOH-1/2020' },
    });
    expect(previous).toEqual({ id: first, value: 14, validUntil: '2027-01-01' });
    expect(journalEntry).toEqual({
      kind: 'POLICY_SET',
      actor: 'euis',
      occurredOn: '2026-11-24',
      subjectId: parameter.id,
      evidence: [{ kind: 'LEGAL_DOCUMENT', reference: 'SOP CONTOH-1/2020, Pasal 7 ayat (2)' }],
      payload: {
        key: KEY,
        value: 10,
        validFrom: '2027-01-01',
        validUntil: null,
        legalDocumentId: TEST_DOCUMENT,
        provision: 'Pasal 7 ayat (2)',
        previousId: first,
        previousValue: 14,
      },
    });
  });

  it('shows by policyAt what held and will hold, and never another past', async () => {
    await set();
    for (const day of ['2021-01-01', '2026-11-23', '2026-11-24', '2026-12-31'])
      expect(await valueOn(day)).toEqual([14]);
    expect(await valueOn('2027-01-01')).toEqual([10]);
    expect(await valueOn('2020-12-31')).toEqual([]);
  });

  it('keeps a value that is to come later, and holds until it begins', async () => {
    await set({ validFrom: '2027-06-01', value: 30 });
    const { parameter } = await set({ validFrom: '2027-01-01', value: 20 });
    expect(parameter).toMatchObject({ validFrom: '2027-01-01', validUntil: '2027-06-01' });
    expect(await history()).toEqual([
      { value: 14, from: '2021-01-01', until: '2027-01-01' },
      { value: 20, from: '2027-01-01', until: '2027-06-01' },
      { value: 30, from: '2027-06-01', until: null },
    ]);
  });

  it.each([
    ['graduation.required_class', 'MAMPU'],
    ['productive_age.entry_bounds', { min: 18, max: 50 }],
    ['follow_up.months', [6, 12]],
    ['graduation.conditional_score', 0.75],
  ])('keeps %s as rules read it', async (key, value) => {
    const [{ id }] = (await world.rows('select id from policy_parameter where key = $1', [key])) as [{ id: string }];
    expect((await set({ key, value, expectedId: id })).parameter).toMatchObject({ key, value });
    const [kept] = await world.rows(`select value from policy_parameter where key = $1 and valid_from > now()`, [key]);
    expect(kept).toEqual({ value });
  });

  it('is possible for a parameter that has no value yet', async () => {
    await world.owner.query(`delete from policy_parameter where key = 'feed.matching_days'`);
    const { parameter, previous } = await set({ key: 'feed.matching_days', expectedId: null });
    expect(parameter).toMatchObject({ validFrom: '2027-01-01', validUntil: null });
    expect(previous).toBeNull();
  });

  it.each<[string, Changes]>([
    ['key: PARAMETER_UNKNOWN', { key: 'exit.objection_dayz' }],
    ['key: TEXT_UNREADABLE', { key: 'exit\0' }],
    ['value: VALUE_MALFORMED', { value: '10' }],
    ['value: VALUE_MALFORMED', { value: { days: 10 } }],
    ['validFrom: PAST_NOT_REWRITTEN', { validFrom: '2026-11-24' }],
    ['validFrom: PAST_NOT_REWRITTEN', { validFrom: '2020-01-01' }],
    ['legalDocumentId: LEGAL_BASIS_MISSING', { legalDocumentId: null }],
    ['legalDocumentId: LEGAL_BASIS_MISSING', { legalDocumentId: undefined }],
    ['legalDocumentId: LEGAL_BASIS_MISSING', { legalDocumentId: '01900000-0000-7000-8000-000000000000' }],
    ['expectedId: STALE_VERSION', { expectedId: '01900000-0000-7000-8000-000000000000' }],
    ['expectedId: STALE_VERSION', { expectedId: null }],
    ['provision: TEXT_MISSING', { provision: '' }],
  ])('is refused as %s and changes nothing: %j', async (refusal, changes) => {
    const before = await world.rows('select count(*) from journal');
    const { parameter, journalEntry, userErrors } = await set(changes);
    expect(userErrors.map(({ code, field }: { code: string; field: string }) => `${field}: ${code}`)).toEqual([
      refusal,
    ]);
    expect([parameter, journalEntry]).toEqual([null, null]);
    expect(await history()).toEqual([{ value: 14, from: '2021-01-01', until: null }]);
    expect(await world.rows('select count(*) from journal')).toEqual(before);
  });

  it('is refused on the day on which a value begins already', async () => {
    const { parameter } = await set();
    const { previous, userErrors } = await set({ value: 11, expectedId: parameter.id });
    expect(userErrors).toMatchObject([{ code: 'DAY_TAKEN', field: 'validFrom' }]);
    expect(previous).toMatchObject({ id: parameter.id, value: 10 });
  });

  it('leaves what a decision was made under as it was, and named in its entry', async () => {
    const { household, episode } = await world
      .household()
      .onAidSince('2024-01-10')
      .completedPathway('2025-01-06')
      .assessed('2026-07-06', WelfareClass.MANDIRI)
      .assessed('2026-10-05', WelfareClass.MANDIRI)
      .save();
    const evidence = [{ kind: 'PHOTO', reference: 'F-1' }];
    const scored = ['SAVINGS', 'BUSINESS_RUNNING', 'HEALTH_INSURED', 'HOUSING_FIT'].map((code) => ({
      code,
      isMet: true,
      score: 1,
      finding: 'Seen',
      evidence,
    }));
    const proposed = await world.askAsOfficer(
      `mutation ($input: ProposeGraduationInput!) { proposeGraduation(input: $input) { userErrors { message } } }`,
      {
        input: {
          episodeId: episode.id,
          expectedVersion: 1,
          proposedOn: '2026-11-20',
          statementReference: 'SP-1',
          criteria: [...scored, { ...scored[0], code: 'INCOME_SUFFICIENT', score: null }],
        },
      },
    );
    expect(proposed.data.proposeGraduation.userErrors).toEqual([]);
    const decidedUnder = async () => {
      const { data } = await world.askAsOfficer(
        `query ($id: UUID!) { household(id: $id) {
           journal(filter: { kind: { eq: GRADUATION_PROPOSED } }) { policy { id key value legalBasis { number } } } } }`,
        { id: household.id },
      );
      return data.household.journal;
    };
    const before = await decidedUnder();
    const required = before[0].policy.find(({ key }: { key: string }) => key === 'graduation.required_class');
    expect(required).toMatchObject({ value: 'MANDIRI', legalBasis: { number: 'CONTOH-1/2020' } });
    const { userErrors } = await set({ key: 'graduation.required_class', value: 'MAMPU', expectedId: required.id });
    expect(userErrors).toEqual([]);
    expect(await decidedUnder()).toEqual(before);
  });

  it('cannot be got around: the application may set the end of a period alone, and no document is ever changed', async () => {
    for (const change of [`value = '1'`, `valid_from = '2020-01-01'`, `key = 'x'`, `legal_document_id = null`]) {
      await expect(world.em().execute(`update policy_parameter set ${change}`)).rejects.toThrow(/permission denied/);
    }
    for (const statement of [`update legal_document set title = 'X'`, `delete from legal_document`]) {
      await expect(world.em().execute(statement)).rejects.toThrow(/permission denied/);
    }
    await expect(
      world.owner.query(
        `insert into policy_parameter (id, key, value, valid_from) values (gen_random_uuid(), 'x', '1', '2021-01-01')`,
      ),
    ).rejects.toThrow(/null value in column "legal_document_id"/);
  });

  it('lets one of many officers who decide on the same value at the same moment win', async () => {
    const officers: OfficerName[] = ['euis', 'dadang', 'cecep', 'imas'];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        set({ value: index + 1, idempotencyKey: `race-${index}` }, officers[index % officers.length]),
      ),
    );
    const won = answers.filter(({ parameter }) => parameter !== null);
    expect(won).toHaveLength(1);
    for (const { userErrors } of answers.filter(({ parameter }) => parameter === null)) {
      expect(userErrors).toMatchObject([{ code: 'DAY_TAKEN' }]);
    }
    expect(await history()).toHaveLength(2);
  });

  it('puts values for different days, set at the same moment, one after another or refuses them', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => set({ value: index + 1, validFrom: `2027-01-${10 + index}` })),
    );
    // Whoever comes after an earlier day has been set meets another value than was decided on.
    const done = answers.filter(({ userErrors }) => userErrors.length === 0);
    const refused = answers.filter(({ userErrors }) => userErrors.length > 0);
    expect(done.length).toBeGreaterThan(0);
    for (const { userErrors } of refused) expect(userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const rows = await history();
    expect(rows).toHaveLength(done.length + 1);
    expect(rows.map(({ until }) => until)).toEqual([...rows.slice(1).map(({ from }) => from), null]);
  });

  it('takes effect once for one key, however often it is sent at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => set({ idempotencyKey: 'once' })));
    expect(new Set(answers.map(({ parameter }) => parameter.id)).size).toBe(1);
    expect(answers.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
    expect(await entries(answers[0].parameter.id)).toHaveLength(1);
    expect(await history()).toHaveLength(2);
  });

  it('is not for the public', async () => {
    const { errors } = await world.ask(SET, { input: { key: KEY, value: 1, validFrom: '2027-01-01' } });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('withdrawPolicyParameter', () => {
  it('lets the value before go on, as if nothing had been set, and keeps in the journal what it was', async () => {
    const { parameter } = await set();
    const { previous, journalEntry, userErrors } = await withdraw(parameter.id);
    expect(userErrors).toEqual([]);
    expect(previous).toEqual({ id: first, validUntil: null });
    expect(journalEntry).toMatchObject({
      kind: 'POLICY_WITHDRAWN',
      payload: { key: KEY, value: 10, validFrom: '2027-01-01', reason: 'Perwali ditunda', previousId: first },
    });
    expect(await history()).toEqual([{ value: 14, from: '2021-01-01', until: null }]);
    expect(await entries(parameter.id)).toEqual([{ kind: 'POLICY_SET' }, { kind: 'POLICY_WITHDRAWN' }]);
  });

  it('lets the value before hold until the one after', async () => {
    await set({ validFrom: '2027-06-01', value: 30 });
    const { parameter } = await set({ validFrom: '2027-01-01', value: 20 });
    await withdraw(parameter.id.toUpperCase());
    expect(await history()).toEqual([
      { value: 14, from: '2021-01-01', until: '2027-06-01' },
      { value: 30, from: '2027-06-01', until: null },
    ]);
  });

  it('leaves nothing where there was nothing before', async () => {
    await world.owner.query(`delete from policy_parameter where key = 'feed.matching_days'`);
    const { parameter } = await set({ key: 'feed.matching_days', expectedId: null });
    expect(await withdraw(parameter.id)).toMatchObject({ previous: null, userErrors: [] });
  });

  it('is refused once it has begun, without a reason, and for what there is not', async () => {
    expect((await withdraw(first)).userErrors).toEqual([{ code: 'PARAMETER_HAS_BEGUN', field: 'parameterId' }]);
    const { parameter } = await set();
    expect((await withdraw(parameter.id, { reason: ' ' })).userErrors).toEqual([
      { code: 'TEXT_MISSING', field: 'reason' },
    ]);
    await withdraw(parameter.id);
    expect((await withdraw(parameter.id)).userErrors).toEqual([{ code: 'PARAMETER_UNKNOWN', field: 'parameterId' }]);
    expect(await history()).toEqual([{ value: 14, from: '2021-01-01', until: null }]);
  });

  it('happens once when two officers do it at the same moment', async () => {
    const { parameter } = await set();
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdraw(parameter.id)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await history()).toEqual([{ value: 14, from: '2021-01-01', until: null }]);
  });

  it('does not keep the answer of the one who set it from being told again', async () => {
    const { parameter, journalEntry } = await set({ idempotencyKey: 'set-then-withdrawn' });
    await withdraw(parameter.id);
    const again = await set({ idempotencyKey: 'set-then-withdrawn' });
    expect(again).toMatchObject({
      parameter: null,
      journalEntry: { subjectId: journalEntry.subjectId },
      userErrors: [],
    });
  });
});

describe('recordLegalDocument', () => {
  it('keeps it as given, and records it', async () => {
    const url = 'https://jdih.kotabogor.go.id/1';
    expect(await record({ number: ' 1 /  2026 ', title: ' Graduasi ', url })).toMatchObject({
      legalDocument: { kind: 'PERWALI', number: '1 / 2026', title: 'Graduasi', issuedOn: '2026-11-20', url },
      journalEntry: {
        kind: 'LEGAL_DOCUMENT_RECORDED',
        evidence: [{ kind: 'LEGAL_DOCUMENT', reference: 'PERWALI 1 / 2026' }],
      },
      userErrors: [],
    });
  });

  it('is refused for one that is recorded, and shows it', async () => {
    const { legalDocument } = await record({ number: '2/2026' });
    expect(await record({ number: ' 2/2026', title: 'Another title' })).toMatchObject({
      legalDocument: { id: legalDocument.id, title: 'Strategi graduasi' },
      journalEntry: null,
      userErrors: [{ code: 'DOCUMENT_RECORDED', field: 'number' }],
    });
    expect((await record({ number: '2/2026', kind: 'SOP' })).userErrors).toEqual([]);
  });

  it('happens once when many record the same at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => record({ number: '3/2026' })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.map(({ legalDocument }) => legalDocument.id)).size).toBe(1);
  });

  it('is refused with what cannot be a document', async () => {
    expect((await record({ number: '4/2026', title: '', issuedOn: null, url: 'x' })).userErrors).toEqual([
      { code: 'TEXT_MISSING', field: 'title' },
      { code: 'DAY_NOT_POSSIBLE', field: 'issuedOn' },
      { code: 'URL_MALFORMED', field: 'url' },
    ]);
  });

  it('lets a parameter rest on it at once', async () => {
    const { legalDocument } = await record({ number: '5/2026' });
    expect((await set({ legalDocumentId: legalDocument.id })).parameter.legalBasis).toEqual({
      kind: 'PERWALI',
      number: '5/2026',
    });
  });
});

describe('what can be read of policy', () => {
  it('is told to everyone: the history by key and day, with the documents', async () => {
    await set();
    const { data, errors } = await world.ask(
      `{ policyParameters(filter: { key: { eq: "${KEY}" } }) { totalCount nodes { value validFrom legalBasis { number } } }
         legalDocuments(filter: { kind: { eq: SOP }, number: { startsWith: "CONTOH" } }) { nodes { title } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      policyParameters: {
        totalCount: 2,
        nodes: [
          { value: 14, validFrom: '2021-01-01', legalBasis: { number: 'CONTOH-1/2020' } },
          { value: 10, validFrom: '2027-01-01', legalBasis: { number: 'CONTOH-1/2020' } },
        ],
      },
      legalDocuments: { nodes: [{ title: 'SOP graduasi (contoh)' }] },
    });
  });

  it('is explained by the catalogue, in both languages', async () => {
    const { data } = await world.ask(`{ policyCatalogue { key meaning { en id } shape example } }`);
    expect(data.policyCatalogue.find(({ key }: { key: string }) => key === KEY)).toEqual({
      key: KEY,
      meaning: {
        en: 'Days in which a notified family may object.',
        id: 'Masa sanggah keluarga, dalam hari sejak pemberitahuan.',
      },
      shape: 'a whole number from 1 to 10000',
      example: 14,
    });
    const keys = data.policyCatalogue.map(({ key }: { key: string }) => key);
    expect(keys).toEqual([...keys].sort());
  });

  it('names agencies and skills', async () => {
    const { data } = await world.ask(
      `{ agencies { code name kind } skills(first: 1) { code name sector description } }`,
    );
    expect(data.agencies.map(({ code }: { code: string }) => code)).toEqual([
      'BAZNAS',
      'DINKUKM',
      'DINSOS',
      'DISNAKER',
      'DP3A',
      'LP3',
    ]);
    expect(data.skills).toEqual([
      { code: 'BARBER', name: 'Pangkas rambut', sector: 'PERSONAL_CARE', description: 'Can do pangkas rambut.' },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { TEST_DOCUMENT, World, type OfficerName } from '../testing/index.ts';
import type { Outcome } from './outcome.ts';
import { perform, type Performer, type Work } from './use-case.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const RECORD = /* GraphQL */ `
  mutation ($input: RecordLegalDocumentInput!) {
    recordLegalDocument(input: $input) {
      legalDocument {
        id
        number
      }
      journalEntry {
        id
        actor
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;

/** Asks the sample mutation: a document of this number, under a key. */
const record = async (number: string, idempotencyKey: string | null, officer: OfficerName = 'euis', title = 'X') => {
  const input = { kind: 'SOP', number, title, issuedOn: '2026-01-01', idempotencyKey };
  const { data, errors } = await world.askAs(officer, RECORD, { input });
  expect(errors).toBeUndefined();
  return data.recordLegalDocument;
};
const documentsOf = (number: string) => world.rows('select id from legal_document where number = $1', [number]);
const entriesOf = (id: string) => world.rows('select from journal where subject_id = $1', [id]);
const keptOf = (key: string) => world.rows('select actor, outcome from idempotency_key where key = $1', [key]);

describe('a mutation with an idempotency key', () => {
  it('takes effect once when a hundred calls bring it at the same moment, and all are told the same', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => record('hundred', 'k-hundred')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ legalDocument: { number: 'hundred' }, userErrors: [] });
    expect(await documentsOf('hundred')).toHaveLength(1);
    expect(await entriesOf(answers[0].legalDocument.id)).toHaveLength(1);
    expect(await keptOf('k-hundred')).toHaveLength(1);
  });

  it('is refused with another input, which does not happen', async () => {
    await record('payload', 'k-payload');
    const other = await record('other payload', 'k-payload');
    expect(other).toEqual({
      legalDocument: null,
      journalEntry: null,
      userErrors: [
        {
          code: 'IDEMPOTENCY_KEY_USED',
          field: 'idempotencyKey',
          message:
            'You have used this key before, for recordLegalDocument with another input. Send that input again to learn its outcome, or take a new key for a new request.',
        },
      ],
    });
    expect(await documentsOf('other payload')).toEqual([]);
    expect((await record('payload', 'k-payload', 'euis', 'Y')).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_USED' },
    ]);
    expect((await record('payload', 'k-payload')).userErrors).toEqual([]);
  });

  it('is refused where the key was for another mutation', async () => {
    await record('mutation', 'k-mutation');
    const { data } = await world.askAsOfficer(
      `mutation ($input: SetPolicyParameterInput!) { setPolicyParameter(input: $input) { userErrors { code message } } }`,
      {
        input: {
          key: 'exit.objection_days',
          value: 10,
          validFrom: '2027-01-01',
          legalDocumentId: TEST_DOCUMENT,
          idempotencyKey: 'k-mutation',
        },
      },
    );
    const [error] = data.setPolicyParameter.userErrors;
    expect(error.code).toBe('IDEMPOTENCY_KEY_USED');
    expect(error.message).toMatch(/^You have used this key before, for recordLegalDocument[.]/);
  });

  it('does not meet the key of another officer', async () => {
    const mine = await record('mine', 'k-shared', 'euis');
    const theirs = await record('theirs', 'k-shared', 'dadang');
    expect(theirs).toMatchObject({ legalDocument: { number: 'theirs' }, journalEntry: { actor: 'dadang' } });
    expect(await record('mine', 'k-shared', 'euis')).toEqual(mine);
    expect(await record('theirs', 'k-shared', 'dadang')).toEqual(theirs);
  });

  it.each(['', '   ', 'x'.repeat(201)])('is refused under a key that cannot be one: %j', async (key) => {
    const { legalDocument, userErrors } = await record('malformed', key);
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_MALFORMED', field: 'idempotencyKey' }]);
    expect(legalDocument).toBeNull();
    expect(await documentsOf('malformed')).toEqual([]);
  });

  it('takes keys of every script up to the longest, and none with what no database keeps', async () => {
    expect((await record('longest', '\u{1f3e0}'.repeat(100))).userErrors).toEqual([]);
    expect((await record('nul', 'a\0b')).userErrors).toMatchObject([
      { code: 'TEXT_UNREADABLE', field: 'idempotencyKey' },
    ]);
    expect((await record('half', '\ud83c')).userErrors).toMatchObject([{ code: 'TEXT_UNREADABLE' }]);
  });

  it('is the same whatever the order of its fields, and whether what is empty is left out or null', async () => {
    const ask = async (input: Record<string, unknown>) =>
      (await world.askAsOfficer(RECORD, { input })).data.recordLegalDocument;
    const done = await ask({
      idempotencyKey: 'k-order',
      kind: 'SOP',
      number: 'order',
      title: 'X',
      issuedOn: '2026-01-01',
      url: null,
    });
    const again = await ask({
      issuedOn: '2026-01-01',
      title: 'X',
      number: 'order',
      kind: 'SOP',
      idempotencyKey: 'k-order',
    });
    expect(done.userErrors).toEqual([]);
    expect(again).toEqual(done);
  });

  it('happens each time without a key', async () => {
    expect((await record('keyless', null)).userErrors).toEqual([]);
    expect((await record('keyless', null)).userErrors).toMatchObject([{ code: 'DOCUMENT_RECORDED' }]);
  });
});

describe('the transaction of a use case', () => {
  const performer = (): Performer => ({
    em: world.em(),
    clock: { now: () => new Date('2026-11-24T05:00:00Z') },
    officer: { name: 'euis' },
  });
  const SUBJECT = '01900000-0000-7000-8000-0000000000aa';
  const recordEntry = (work: Work) =>
    work.record({ kind: JournalKind.LEGAL_DOCUMENT_RECORDED, subjectId: SUBJECT, occurredOn: work.today });

  it('leaves nothing when it breaks, and frees its key for the next try', async () => {
    const input = { idempotencyKey: 'k-crash', number: 1 };
    const broken = perform(performer(), 'sample', input, async (work) => {
      await recordEntry(work);
      throw new Error('the power failed');
    });
    await expect(broken).rejects.toThrow('the power failed');
    expect(await keptOf('k-crash')).toEqual([]);
    expect(await entriesOf(SUBJECT)).toEqual([]);

    const done = await perform(performer(), 'sample', input, async (work) => ({
      journalEntryId: await recordEntry(work),
      userErrors: [],
    }));
    expect(done.userErrors).toEqual([]);
    expect(await entriesOf(SUBJECT)).toHaveLength(1);
  });

  it('tells a refusal again, even when by now it could be done', async () => {
    const input = { idempotencyKey: 'k-refused' };
    const refusal: Outcome = { userErrors: [{ code: 'NOT_YET', field: null, message: 'Not yet.' }] };
    await perform(performer(), 'sample', input, () => Promise.resolve(refusal));
    expect(await perform(performer(), 'sample', input, () => Promise.resolve({ userErrors: [] }))).toEqual(refusal);
  });

  it('lets who waits for a key do the work when the one before breaks', async () => {
    const input = { idempotencyKey: 'k-relay' };
    let tries = 0;
    const attempt = () =>
      perform(performer(), 'sample', input, async (): Promise<Outcome> => {
        tries += 1;
        if (tries === 1) {
          await new Promise((go) => setTimeout(go, 100));
          throw new Error('the power failed');
        }
        return { userErrors: [] };
      });
    const results = await Promise.allSettled(Array.from({ length: 8 }, attempt));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
    expect(tries).toBe(2);
  });

  it('keeps an outcome whatever its messages quote', async () => {
    const input = { idempotencyKey: 'k-quote' };
    const quote = (): Promise<Outcome> =>
      Promise.resolve({ userErrors: [{ code: 'X', field: null, message: 'read "\0" and "\ud83c" in \\u0000' }] });
    await perform(performer(), 'sample', input, quote);
    const again = await perform(performer(), 'sample', input, () => Promise.reject(new Error('not again')));
    expect(again.userErrors[0]!.message).toBe('read "\ufffd" and "\ufffd" in \\u0000');
  });

  it('names in its entries the policy it has read, of every day', async () => {
    const id = await perform(performer(), 'sample', {}, async (work) => {
      (await work.policyOn('2026-11-24')).get('exit.objection_days');
      (await work.policyOn('2026-11-20')).need(['exit.objection_days', 'exit.hearing_days'], 'occurredOn');
      return { journalEntryId: await recordEntry(work), userErrors: [] };
    });
    const rows = await world.rows<{ key: string }>(
      `select p.key from journal j, policy_parameter p where j.id = $1 and j.policy_ids ? p.id::text order by 1`,
      [id.journalEntryId],
    );
    expect(rows.map(({ key }) => key)).toEqual(['exit.hearing_days', 'exit.objection_days']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyCard, World } from '../testing/index.ts';
import { ReliefDesk } from '../testing/relief-desk.ts';

let world: World;
let desk: ReliefDesk;
beforeAll(async () => {
  world = await World.start();
  desk = new ReliefDesk(world);
});
afterAll(() => world.stop());

const INPUTS = { referFamilies: 'ReferFamiliesInput', closeReferral: 'CloseReferralInput' } as const;
async function ask(mutation: keyof typeof INPUTS, input: Record<string, unknown>) {
  const { data, errors } = await world.askAs(
    'dadang',
    `mutation ($input: ${INPUTS[mutation]}!) {
       ${mutation}(input: $input) {
         referrals { id kind dueOn version outcome finding closedBy family { headName } household { id } }
         journalEntry { kind household { id } payload }
         userErrors { code field message }
       }
     }`,
    { input },
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data[mutation];
}
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

describe('a family hit', () => {
  it('that is not on aid is referred for entry, and taken in once it is registered and on aid', async () => {
    const onAid = await world.household().onAidSince('2024-01-10').save();
    const { incident } = await desk.reported({
      families: [
        { householdId: onAid.household.id, damage: 'LIGHT' },
        { headName: 'Ujang', personCount: 3, damage: 'SEVERE' },
      ],
    });
    const refer = { incidentId: incident.id, kind: 'ENTRY', reason: 'Rumah hilang.' };
    const { referrals, userErrors } = await ask('referFamilies', refer);
    expect(userErrors).toEqual([]);
    // 14 days by policy
    expect(referrals).toMatchObject([
      { kind: 'ENTRY', dueOn: '2026-12-08', family: { headName: 'Ujang' }, household: null },
    ]);
    expect(codes(await ask('referFamilies', refer))).toEqual(['NOBODY_TO_REFER']);

    const close = { referralId: referrals[0].id, expectedVersion: 1, outcome: 'TAKEN_IN', finding: 'Layak.' };
    expect(codes(await ask('closeReferral', close))).toEqual(['HOUSEHOLD_MISSING']);
    const { data } = await world.askAsOfficer(
      `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } } }`,
      { input: familyCard([['HEAD', 'MALE', '1980-01-01']]) },
    );
    const householdId = data.registerHousehold.household.id;
    expect(codes(await ask('closeReferral', { ...close, householdId }))).toEqual(['NOT_ON_AID']);
    expect(codes(await ask('closeReferral', { ...close, outcome: 'REASSESSED' }))).toEqual(['OUTCOME_DOES_NOT_FIT']);
    await world.owner.query(
      `insert into episode (id, household_id, started_on) values (gen_random_uuid(), $1, '2026-11-24')`,
      [householdId],
    );
    const closed = await ask('closeReferral', { ...close, householdId });
    expect(closed).toMatchObject({
      userErrors: [],
      referrals: [{ outcome: 'TAKEN_IN', closedBy: 'dadang', household: { id: householdId }, version: 2 }],
      journalEntry: { kind: 'REFERRAL_CLOSED', household: { id: householdId } },
    });
    expect(codes(await ask('closeReferral', { ...close, expectedVersion: 2 }))).toEqual(['REFERRAL_CLOSED']);
  });

  it('that is in the register is referred for reassessment, which has to be made', async () => {
    const { household } = await world.household().onAidSince('2024-01-10').save();
    const { incident } = await desk.reported({
      families: [
        { householdId: household.id, damage: 'SEVERE' },
        { headName: 'Neng', personCount: 3, damage: 'SEVERE' },
      ],
      hazard: 'FIRE',
    });
    const [known, unknown] = incident.families.map(({ id }: { id: string }) => id);
    const refer = { incidentId: incident.id, kind: 'REASSESSMENT', reason: 'Usaha terbakar.' };
    expect(codes(await ask('referFamilies', { ...refer, familyIds: [unknown] }))).toEqual(['NOT_IN_REGISTER']);
    expect(codes(await ask('referFamilies', { ...refer, familyIds: [incident.id] }))).toEqual(['FAMILY_UNKNOWN']);
    expect(codes(await ask('referFamilies', { ...refer, kind: 'ENTRY', familyIds: [known] }))).toEqual([
      'ON_AID_ALREADY',
    ]);
    const { referrals } = await ask('referFamilies', refer);
    expect(referrals).toMatchObject([{ kind: 'REASSESSMENT', household: { id: household.id } }]);
    const close = { referralId: referrals[0].id, expectedVersion: 1, outcome: 'REASSESSED', finding: 'Turun kelas.' };
    expect(codes(await ask('closeReferral', close))).toEqual(['NOT_ASSESSED']);
    await world.owner.query(
      `insert into welfare_assessment (id, household_id, kelurahan_code, assessed_on, source, welfare_class)
       select gen_random_uuid(), id, kelurahan_code, '2026-11-24', 'FIELD_VISIT', 'TIDAK_MAMPU' from household where id = $1`,
      [household.id],
    );
    expect((await ask('closeReferral', close)).userErrors).toEqual([]);
  });
});

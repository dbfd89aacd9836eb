import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEST_DOCUMENT, World } from '../testing/index.ts';
import { AssessmentSource } from './assessment-source.ts';
import { WelfareClass } from './welfare.state.ts';

const { KURANG_MAMPU, MAMPU } = WelfareClass;

let world: World;
beforeAll(async () => {
  world = await World.start();
  world.setToday('2026-06-15');
});
afterAll(() => world.stop());

/** The class that counts, as the family and as the list of candidates tell it. */
async function standingOf(household: string) {
  const { data, errors } = await world.askAsOfficer(
    `query ($id: UUID!) {
       household(id: $id) { standingClass { welfareClass sinceOn } }
       pathwayCandidates(includeExcluded: true) { nodes { household { id } reasons { code message } } }
     }`,
    { id: household },
  );
  expect(errors).toBeUndefined();
  type Candidate = { household: { id: string }; reasons: { code: string; message: string }[] };
  const candidate = data.pathwayCandidates.nodes.find(
    (each: Candidate) => each.household.id === household,
  ) as Candidate;
  const reason = candidate.reasons.find(({ code }) => code === 'STANDING_CLASS')!;
  return { ...data.household.standingClass, candidate: reason.message };
}

it('judges each assessment by the policy of its day: what a class counted as is not rewritten', async () => {
  const family = () => world.household().onAidSince('2024-01-01').assessed('2026-01-10', KURANG_MAMPU);
  const { household } = await family().assessed('2026-04-10', MAMPU).assessed('2026-05-10', MAMPU).save();
  const { household: later } = await family().assessed('2026-06-10', MAMPU).save();
  const risen = { welfareClass: MAMPU, sinceOn: '2026-05-10', candidate: `The class that counts is ${MAMPU}.` };
  expect(await standingOf(household.id)).toEqual(risen);

  const [present] = await world.rows<{ id: string }>(
    `select id from policy_parameter where key = 'welfare.assessments_in_a_row'`,
  );
  const { data } = await world.askAsOfficer(
    `mutation ($input: SetPolicyParameterInput!) { setPolicyParameter(input: $input) { userErrors { code } } }`,
    {
      input: {
        key: 'welfare.assessments_in_a_row',
        value: 3,
        validFrom: '2026-07-01',
        legalDocumentId: TEST_DOCUMENT,
        expectedId: present!.id,
      },
    },
  );
  expect(data.setPolicyParameter.userErrors).toEqual([]);
  world.setToday('2026-07-15');
  // nothing new is known of the family
  expect(await standingOf(household.id)).toEqual(risen);

  const assess = async (assessedOn: string) => {
    const { data: answer } = await world.askAsOfficer(
      `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { userErrors { code } } }`,
      {
        input: {
          householdId: later.id,
          assessedOn,
          source: AssessmentSource.FIELD_VISIT,
          welfareClass: MAMPU,
          evidence: [{ kind: 'FIELD_REPORT', reference: `LAP-${assessedOn}` }],
        },
      },
    );
    expect(answer.recordAssessment.userErrors).toEqual([]);
  };
  // two in a row no longer lift, three do
  await assess('2026-07-10');
  expect(await standingOf(later.id)).toEqual({
    welfareClass: KURANG_MAMPU,
    sinceOn: '2026-01-10',
    candidate: `The class that counts is ${KURANG_MAMPU}.`,
  });
  await assess('2026-07-14');
  expect(await standingOf(later.id)).toEqual({ ...risen, sinceOn: '2026-07-14' });
});

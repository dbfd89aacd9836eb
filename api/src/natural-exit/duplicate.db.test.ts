import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExitDesk } from '../testing/exit-desk.ts';
import { World } from '../testing/index.ts';

let world: World;
let desk: ExitDesk;
beforeAll(async () => {
  world = await World.start();
  desk = new ExitDesk(world);
});
afterAll(() => world.stop());

const onAid = () => world.household().onAidSince('2024-01-10').enrolledIn('SEMBAKO', '2024-01-10').save();
const evidence = [{ kind: 'FAMILY_CARD', reference: 'KK' }];

/** Two records of one family, each reported as the duplicate of the other; the objection periods are over. */
async function twice(): Promise<[string, string]> {
  world.setToday('2026-10-05');
  const [one, other] = [await onAid(), await onAid()];
  await desk.report(one.household, 'DUPLICATE', '2026-09-01', { payload: { otherHousehold: other.household.id } });
  await desk.report(other.household, 'DUPLICATE', '2026-09-02', { payload: { otherHousehold: one.household.id } });
  await desk.openReview('2026Q3');
  const cases = [(await desk.caseOf(one.household))!.id, (await desk.caseOf(other.household))!.id] as [string, string];
  for (const caseId of cases) {
    const letter = { caseId, notifiedOn: '2026-10-05', recipient: 'FAMILY', letterReference: 'S-1' };
    await desk.done('notifyExit', 'euis', letter);
  }
  world.setToday('2026-10-21');
  return cases;
}
const confirm = (caseId: string) =>
  desk.refused('confirmExit', 'dadang', { caseId, endedOn: '2026-10-21', evidence, reason: 'Recorded twice' });

it('ends one record of a family, never both, also when both are confirmed at the same moment', async () => {
  const [one, other] = await twice();
  const answers = await Promise.all([confirm(one), confirm(other)]);
  expect(answers.map((codes) => codes.join()).sort()).toEqual(['', 'LAST_RECORD_ON_AID']);
  const [ended, open] = answers[0]!.length === 0 ? [one, other] : [other, one];
  expect(await confirm(open)).toEqual(['LAST_RECORD_ON_AID']);
  // the first was wrong and is annulled: then the other may end
  await desk.done('reinstateExit', 'imas', { caseId: ended, reason: 'The wrong record', evidence });
  expect(await confirm(open)).toEqual([]);
});

import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Kelurahan } from '../region/region.entity.ts';
import { refuseEvidence } from '../use-case/evidence.ts';
import { refuseStale } from '../use-case/refuse-stale.ts';
import { perform, type Performer } from '../use-case/use-case.ts';
import { applyFamilyCard } from './apply-family-card.ts';
import { applyMove, presentResidence } from './apply-move.ts';
import { lockFamily, type Family } from './family.ts';
import { FormerFamilyCard } from './former-family-card.entity.ts';
import type { ChangeFamilyCardInput, MoveHouseholdInput } from './home.input.ts';
import { refuseFamilyCard, refuseMove } from './home.rules.ts';
import type { HouseholdOutcome } from './household.payload.ts';
import type { IdentityKey } from './identity-number.ts';
import { isMemberNow } from './member.ts';
import { judgeCardNumber } from './number.rules.ts';
import { NumberDesk, tokenOf } from './number-desk.ts';
import { unknownHousehold } from './refusals.ts';

/** Keeps where a family lives and which card it has. */
export class HomeService {
  constructor(
    private readonly performer: Performer,
    private readonly identityKey: IdentityKey,
  ) {}

  /** Moves a family within the city; the figures of both kelurahan follow. */
  moveHousehold(input: MoveHouseholdInput): Promise<HouseholdOutcome> {
    const { householdId, kelurahanCode, expectedVersion } = input;
    return perform(this.performer, 'moveHousehold', input, async (work) => {
      const family = await lockFamily(work.em, householdId);
      if (!family) return { userErrors: [unknownHousehold(householdId)] };
      const { household } = family;
      const stale = refuseStale('household', household.version, expectedVersion);
      if (stale.length > 0) return { householdId, userErrors: stale };
      const residence = await presentResidence(work, household);
      const { rt, rw, startedOn } = residence;
      const refusals = refuseMove(
        input,
        {
          present: { kelurahanCode: residence.kelurahan.code, rt, rw, startedOn },
          knowsKelurahan: (await work.em.count(Kelurahan, { code: kelurahanCode })) > 0,
          livingMembers: livingMembers(family),
        },
        work.today,
      );
      const userErrors = [...refusals, ...refuseEvidence(input.evidence)];
      if (userErrors.length > 0) return { householdId, userErrors };
      const journalEntryId = await applyMove(work, household, residence, input);
      return { householdId, journalEntryId, userErrors: [] };
    });
  }

  /** Gives a family another family card; the former number still finds it. */
  changeFamilyCard(input: ChangeFamilyCardInput): Promise<HouseholdOutcome> {
    const { householdId, expectedVersion, changedOn, evidence } = input;
    const rememberable = { ...input, kk: tokenOf(input.kk, this.identityKey) };
    return perform(this.performer, 'changeFamilyCard', rememberable, async (work) => {
      const family = await lockFamily(work.em, householdId);
      if (!family) return { userErrors: [unknownHousehold(householdId)] };
      const { household } = family;
      const stale = refuseStale('household', household.version, expectedVersion);
      if (stale.length > 0) return { householdId, userErrors: stale };
      const desk = await NumberDesk.take(work.em, this.identityKey, work.today, [input.kk]);
      const startedOn = await cardSince(work.em, family);
      const number = judgeCardNumber(input.kk, desk.holderOf('KK', input.kk), desk.context);
      const day = refuseFamilyCard(input, { startedOn, livingMembers: livingMembers(family) }, work.today);
      const userErrors = [...day, ...number.userErrors, ...refuseEvidence(evidence)];
      if (userErrors.length > 0) return { householdId, userErrors, warnings: number.warnings };
      await work.em.populate(household, ['kkCipher']);
      const card = { kk: desk.sealedOf(input.kk), changedOn, evidence };
      const journalEntryId = await applyFamilyCard(work, household, startedOn, card);
      return { householdId, journalEntryId, warnings: number.warnings, userErrors: [] };
    });
  }
}

function livingMembers({ members }: Family): number {
  return members.filter(isMemberNow).length;
}

/** First day of the present card: the last of the one before, or the day the family was registered. */
export async function cardSince(em: SqlEntityManager, { household }: Family): Promise<string> {
  const last = await em.findOne(FormerFamilyCard, { household: household.id }, { orderBy: { endedOn: 'desc' } });
  return last?.endedOn ?? household.registeredOn;
}

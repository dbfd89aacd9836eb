import type { Work } from '../use-case/use-case.ts';
import type { AffectedFamily } from './affected-family.entity.ts';
import { FamilyEntitlement } from './family-entitlement.entity.ts';
import type { Incident } from './incident.entity.ts';
import type { VictimCounts } from './report.rules.ts';

/** Families with what they are granted, as the journal tells them. */
export async function shownFamilies(
  { em }: Work,
  changed: readonly { readonly family: AffectedFamily | undefined }[],
): Promise<object[]> {
  const families = changed.map(({ family }) => family!);
  const granted = await em.find(
    FamilyEntitlement,
    { family: { $in: families } },
    { orderBy: { id: 'asc' }, refresh: true },
  );
  return families.map((family) => ({
    id: family.id,
    personCount: family.personCount,
    infantCount: family.infantCount,
    pregnantCount: family.pregnantCount,
    elderlyCount: family.elderlyCount,
    disabledCount: family.disabledCount,
    damage: family.damage,
    isDisplaced: family.isDisplaced,
    entitlement: Object.fromEntries(
      granted.filter((one) => one.family.id === family.id).map(({ item, quantity }) => [item.code, quantity]),
    ),
  }));
}

/** Victims of an incident as the journal tells them. */
export function victimsOf(incident: Incident): VictimCounts {
  const { deadCount, missingCount, severelyInjuredCount, lightlyInjuredCount } = incident;
  const { affectedFamilyCount, affectedPersonCount, displacedPersonCount } = incident;
  return {
    deadCount,
    missingCount,
    severelyInjuredCount,
    lightlyInjuredCount,
    affectedFamilyCount,
    affectedPersonCount,
    displacedPersonCount,
  };
}

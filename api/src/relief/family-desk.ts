import { judgeKk } from '../household/kk.ts';
import type { Holder } from '../household/identity.ts';
import type { IdentityKey, SealedIdentityNumber } from '../household/identity-number.ts';
import { WarningLevel, type InputWarning } from '../household/input-warning.ts';
import { NumberDesk } from '../household/number-desk.ts';
import { unknownHousehold } from '../household/refusals.ts';
import { tidy } from '../use-case/text.ts';
import type { Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import type { AffectedFamilyInput } from './affected-family.input.ts';
import {
  peopleOf,
  refuseIdentity,
  refusePeople,
  refuseRepeated,
  warnOfRegister,
  type RegisteredFamily,
} from './affected-family.rules.ts';
import { entitlementOf, type FamilyInNeed, type Quantities } from './entitlement.rules.ts';
import type { Hazard } from './hazard.ts';
import { priorityOf, type Priority } from './priority.rules.ts';
import { findEarlierClaims, findRegistered, lockHouseholds } from './register.ts';
import type { ReliefPolicy } from './relief-policy.ts';

/** A family hit, with all that follows from who it is. */
export interface FoundFamily extends FamilyInNeed, Priority {
  readonly householdId: string | null;
  readonly headName: string | null;
  readonly kk: SealedIdentityNumber | null;
  readonly isOnAid: boolean;
  readonly livesElsewhere: boolean;
  readonly repeatsFamilyId: string | null;
  readonly entitlement: Quantities;
}

/** Where and when families were hit. */
export interface Occasion {
  readonly incidentId: string;
  readonly kelurahanCode: string;
  readonly hazard: Hazard;
  /** `2026-11-24` */
  readonly day: string;
}

/** Families as they were found, or why they cannot be taken. */
export interface FoundFamilies {
  readonly families: readonly FoundFamily[];
  readonly userErrors: UserError[];
  readonly warnings: InputWarning[];
}

interface Identity {
  readonly householdId: string | null;
  readonly headName: string | null;
  readonly kk: SealedIdentityNumber | null;
}

/**
 * Finds out who the families of a report are and verifies what the register can tell: takes their numbers, locks their
 * households, and looks for earlier claims.
 *
 * @param field the input field that lists them
 */
export async function findFamilies(
  work: Work,
  key: IdentityKey,
  inputs: readonly AffectedFamilyInput[],
  occasion: Occasion,
  policy: ReliefPolicy,
  field = 'families',
): Promise<FoundFamilies> {
  const fields = inputs.map((_, index) => `${field}.${index}`);
  const unclear = inputs.flatMap((input, index) => refuseIdentity(input, fields[index]!));
  if (unclear.length > 0) return { families: [], userErrors: unclear, warnings: [] };

  const { identities, userErrors, warnings } = await identify(work, key, inputs, fields);
  if (userErrors.length > 0) return { families: [], userErrors, warnings };
  const registered = await findRegistered(
    work.em,
    identities.flatMap(({ householdId }) => householdId ?? []),
    occasion.day,
    policy['relief.infant_max_age'],
    policy['eligibility.elderly_min_age'],
  );
  const since = new Date(work.now.getTime() - policy['relief.claim_window_days'] * 86_400_000);
  const claims = identities.map(({ householdId, kk }) => ({ householdId, kkHash: kk?.hash ?? null }));
  const earlier = await findEarlierClaims(work.em, claims, since, occasion.incidentId);

  const families = identities.map((identity, index): FoundFamily => {
    const known = identity.householdId === null ? undefined : registered.get(identity.householdId);
    const people = peopleOf(inputs[index]!, known);
    const isOnAid = known?.isOnAid ?? false;
    return {
      ...identity,
      ...people,
      ...priorityOf({ ...people, isOnAid }, policy['relief.priority_points']),
      isOnAid,
      livesElsewhere: known !== undefined && known.kelurahanCode !== occasion.kelurahanCode,
      repeatsFamilyId: earlier.get(identity.householdId ?? identity.kk?.hash.toString('hex') ?? '') ?? null,
      entitlement: entitlementOf(people, occasion.hazard, policy['relief.package']),
    };
  });
  return {
    families,
    userErrors: [
      ...refuseRepeated(
        identities.map(({ householdId, kk }) => householdId ?? kk?.hash.toString('hex')),
        fields,
      ),
      ...families.flatMap((family, index) => refusePeople(family, fields[index]!)),
    ],
    warnings: [...warnings, ...inputs.flatMap((input, index) => warningsOf(index, input))],
  };

  function warningsOf(index: number, input: AffectedFamilyInput): InputWarning[] {
    const known: RegisteredFamily | undefined = registered.get(identities[index]!.householdId ?? '');
    return known ? warnOfRegister(input, known, occasion.kelurahanCode, fields[index]!) : [];
  }
}

async function identify(
  work: Work,
  key: IdentityKey,
  inputs: readonly AffectedFamilyInput[],
  fields: readonly string[],
): Promise<{ identities: Identity[]; userErrors: UserError[]; warnings: InputWarning[] }> {
  const numbers = inputs.flatMap(({ nik, kk }) => nik ?? kk ?? []);
  const desk = numbers.length > 0 ? await NumberDesk.take(work.em, key, work.today, numbers) : undefined;
  const userErrors: UserError[] = [];
  const warnings: InputWarning[] = [];
  const identities = inputs.map((input, index): Identity => {
    const field = fields[index]!;
    const nobody = { householdId: null, headName: tidy(input.headName), kk: null };
    if (input.householdId != null) return { ...nobody, householdId: input.householdId, headName: null };
    if (input.nik != null) {
      const holder = desk!.holderOf('NIK', input.nik);
      if (holder && holder.leftOn === null) return { ...nobody, householdId: holder.householdId, headName: null };
      userErrors.push(nikOfNobody(input.nik, holder, `${field}.nik`));
    }
    if (input.kk != null) {
      const holder = desk!.holderOf('KK', input.kk);
      if (holder) return { ...nobody, householdId: holder.householdId, headName: null };
      for (const { level, code, message } of judgeKk(input.kk, desk!.context)) {
        if (level === 'ERROR') userErrors.push({ code, field: `${field}.kk`, message });
        else warnings.push({ level: WarningLevel[level], code, field: `${field}.kk`, message });
      }
      if (nobody.headName === null) userErrors.push(cardOfNobody(`${field}.kk`));
      if (userErrors.length === 0) return { ...nobody, kk: desk!.sealedOf(input.kk) };
    }
    return nobody;
  });
  const held = await lockHouseholds(
    work.em,
    identities.flatMap(({ householdId }) => householdId ?? []),
  );
  for (const [index, { householdId }] of identities.entries()) {
    if (householdId !== null && !held.has(householdId)) {
      userErrors.push(unknownHousehold(householdId, `${fields[index]!}.householdId`));
    }
  }
  return { identities, userErrors, warnings };
}

function nikOfNobody(nik: string, holder: Holder | undefined, field: string): UserError {
  if (!/^\d{16}$/.test(nik)) {
    return { code: 'NIK_MALFORMED', field, message: 'A NIK has 16 digits. Check it, or give the name of the head.' };
  }
  const found = holder
    ? `The person left the family ${holder.kkMasked} on ${holder.leftOn}.`
    : 'The register knows nobody with this NIK.';
  return { code: 'NIK_UNKNOWN', field, message: `${found} Give the family card number with the name of the head.` };
}

function cardOfNobody(field: string): UserError {
  const message =
    'The register knows no household with this family card number. Give headName as well, to report a family that is not in it.';
  return { code: 'KK_UNKNOWN', field, message };
}

import { addDays } from '../days.ts';
import { dayOf } from '../clock.ts';
import { sqlOf } from '../database/sql.ts';
import { unknownHousehold } from '../household/refusals.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { refuseStale } from '../use-case/refuse-stale.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { Incident } from './incident.entity.ts';
import { lockIncidents, unknownIncident } from './lock-incident.ts';
import type { CloseReferralInput, ReferFamiliesInput } from './referral.input.ts';
import { ReliefReferral } from './referral.entity.ts';
import {
  familiesMeant,
  refuseClosing,
  refuseReferral,
  type ClosingFacts,
  type ReferableFamily,
} from './referral.rules.ts';
import { lockHouseholds } from './register.ts';

/** What became of a request about referrals. */
export interface ReferralOutcomes extends Outcome {
  readonly referralIds?: readonly string[];
}

/** Refers families hit to the lifecycle: to enter aid, or to be assessed anew. */
export class ReferralService {
  constructor(private readonly performer: Performer) {}

  /** Refers families of an incident; each is to be acted on within the days of the policy. */
  referFamilies(input: ReferFamiliesInput): Promise<ReferralOutcomes> {
    return perform(this.performer, 'referFamilies', input, async (work): Promise<ReferralOutcomes> => {
      const { em, now, officer } = work;
      const { incidents } = await lockIncidents(em, [input.incidentId]);
      const incident = incidents.get(input.incidentId);
      if (!incident) return { userErrors: [unknownIncident(input.incidentId)] };
      const families = await findReferable(work, incident, input.kind);
      const named = input.familyIds ?? undefined;
      const { values: policy, userErrors: silent } = (await work.policyOn(work.today)).need(
        ['relief.referral_days'],
        'incidentId',
      );
      const userErrors = [...silent, ...refuseReferral(families, input.kind, named, input.reason)];
      if (!policy || userErrors.length > 0) return { userErrors };
      const meant = named ? families.filter(({ id }) => named.includes(id)) : familiesMeant(families, input.kind);
      const referrals = meant.map(({ id, householdId }) =>
        em.create(ReliefReferral, {
          family: id,
          household: householdId,
          kelurahan: incident.kelurahan.code,
          kind: input.kind,
          referredAt: now,
          referredBy: officer.name,
          dueOn: addDays(work.today, policy['relief.referral_days']),
          reason: input.reason.trim(),
        }),
      );
      await em.flush();
      const referralIds = referrals.map(({ id }) => id);
      const journalEntryId = await work.record({
        kind: JournalKind.INCIDENT_REFERRED,
        kelurahanCode: incident.kelurahan.code,
        subjectId: incident.id,
        occurredOn: work.today,
        payload: { kind: input.kind, reason: input.reason.trim(), referralIds },
      });
      return { referralIds, journalEntryId, userErrors: [] };
    });
  }

  /** Closes a referral with what came of it, which the register has to show. */
  closeReferral(input: CloseReferralInput): Promise<ReferralOutcomes> {
    return perform(this.performer, 'closeReferral', input, async (work): Promise<ReferralOutcomes> => {
      const { em, now, officer } = work;
      const known = await em.findOne(ReliefReferral, { id: input.referralId });
      if (!known) return { userErrors: [unknownReferral(input.referralId)] };
      const householdId = known.household?.id ?? input.householdId ?? null;
      if (householdId !== null && !(await lockHouseholds(em, [householdId])).has(householdId)) {
        return { userErrors: [unknownHousehold(householdId)] };
      }
      await sqlOf(em).query(`/* referral.lock */ select from relief_referral where id = $1 for no key update`, [
        known.id,
      ]);
      const referral = await em.refreshOrFail(known);
      const referralIds = [referral.id];
      const userErrors = [
        ...refuseStale('referral', referral.version, input.expectedVersion),
        ...refuseClosing(await closingFactsOf(work, referral, householdId), input.outcome, input.finding),
      ];
      if (userErrors.length > 0) return { referralIds, userErrors };
      const finding = input.finding.trim();
      em.assign(referral, {
        household: householdId,
        closedAt: now,
        closedBy: officer.name,
        outcome: input.outcome,
        finding,
      });
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.REFERRAL_CLOSED,
        ...(householdId !== null && { householdId }),
        kelurahanCode: referral.kelurahan.code,
        subjectId: referral.id,
        occurredOn: work.today,
        payload: { kind: referral.kind, outcome: input.outcome, finding },
      });
      return { referralIds, journalEntryId, userErrors: [] };
    });
  }
}

function findReferable({ em, today }: Work, incident: Incident, kind: string): Promise<ReferableFamily[]> {
  return sqlOf(em).query<ReferableFamily>(
    `/* referral.families */
     select f.id, f.household_id as "householdId", f.struck_at is not null as "isStruck",
       exists (select from episode e where e.household_id = f.household_id and e.started_on <= $3::date
         and (e.ended_on is null or e.ended_on > $3::date)) as "isOnAidNow",
       exists (select from relief_referral r where r.kind = $2 and r.closed_at is null
         and (r.family_id = f.id or r.household_id = f.household_id)) as "hasOpenReferral"
     from affected_family f where f.incident_id = $1 order by f.id`,
    [incident.id, kind, today],
  );
}

async function closingFactsOf(
  { em, today }: Work,
  { kind, closedAt, referredAt }: ReliefReferral,
  householdId: string | null,
): Promise<ClosingFacts> {
  const [row] = await sqlOf(em).query<{ isOnAid: boolean; isAssessedSince: boolean }>(
    `/* referral.register */
     select
       exists (select from episode where household_id = $1 and started_on <= $2::date
         and (ended_on is null or ended_on > $2::date)) as "isOnAid",
       exists (select from welfare_assessment where household_id = $1 and assessed_on >= $3::date) as "isAssessedSince"`,
    [householdId, today, dayOf(referredAt)],
  );
  return { kind, isClosed: closedAt !== null, householdId, ...row! };
}

function unknownReferral(id: string) {
  return unknownRecord('referral', id, 'referralId', 'Read the referrals of the families of the incident.');
}

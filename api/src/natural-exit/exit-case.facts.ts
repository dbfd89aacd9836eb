import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { LATEST_CLASSES } from './latest-classes.ts';
import type { Policy } from '../policy/policy.ts';
import type { ClassOnDay } from '../welfare/standing.ts';
import type { DuplicateFacts } from './exit-case.duplicates.ts';
import type { ExitCase } from './exit-case.entity.ts';
import type { DecisionPolicy, ExitCaseFacts } from './exit-case.rules.ts';
import type { FamilyFacts, KindPolicy } from './exit-kind.rules.ts';

/** What the rules need beyond the case itself. */
export interface Surroundings {
  readonly episodeEndedOn: string | null;
  readonly hasLaterEpisode: boolean;
  readonly family: FamilyFacts;
}

/** An episode of a household, to ask the register about. */
interface Asked {
  readonly householdId: string;
  readonly episodeId: string;
}

interface FactsRow {
  readonly id: string;
  readonly ended_on: string | null;
  readonly has_later_episode: boolean;
  readonly members: number;
  readonly living_members: number;
  readonly eligible_members: number;
  readonly assessments: readonly ClassOnDay[];
}

/**
 * What the register says, on a day, of the families of some episodes, in one statement.
 *
 * @param policy without one nobody counts as eligible; the rules refuse by themselves then
 * @returns by episode
 */
export async function findSurroundings(
  em: SqlEntityManager,
  asked: readonly Asked[],
  day: string,
  policy: KindPolicy | undefined,
): Promise<Map<string, Surroundings>> {
  const rows = await sqlOf(em).query<FactsRow>(FACTS, [
    asked.map(({ episodeId }) => episodeId),
    asked.map(({ householdId }) => householdId),
    day,
    policy?.childMaxAge ?? null,
    policy?.elderlyMinAge ?? null,
    policy?.assessmentsInARow ?? 0,
  ]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        episodeEndedOn: row.ended_on,
        hasLaterEpisode: row.has_later_episode,
        family: {
          members: row.members,
          livingMembers: row.living_members,
          eligibleMembers: row.eligible_members,
          assessments: row.assessments,
        },
      },
    ]),
  );
}

// Members are asked by household as well, which is how they are indexed and, on a cluster, distributed.
const FACTS = /* sql */ `
/* natural_exit.facts */
select e.id, e.ended_on::text,
  exists (select from episode l where l.household_id = e.household_id and l.started_on > e.started_on) as has_later_episode,
  m.members, m.living_members, m.eligible_members, a.assessments
from unnest($1::uuid[], $2::uuid[]) as asked (episode_id, household_id)
join episode e on e.id = asked.episode_id and e.household_id = asked.household_id
cross join lateral (
  select count(*)::integer as members,
    count(*) filter (where lives)::integer as living_members,
    count(*) filter (where lives and (p.has_disability
      or p.born_on > $3::date - make_interval(years => $4::integer + 1)
      or p.born_on <= $3::date - make_interval(years => $5::integer)))::integer as eligible_members
  from (
    select *, (died_on is null or died_on > $3::date) and (left_on is null or left_on > $3::date)
      and coalesce(joined_on, born_on) <= $3::date as lives
    from person where household_id = asked.household_id
  ) p
) m
cross join lateral (
  select coalesce(json_agg(json_build_object('assessedOn', assessed_on, 'welfareClass', welfare_class)
    order by assessed_on desc), '[]') as assessments
  from (${LATEST_CLASSES({ household: 'asked.household_id', since: 'e.started_on', until: '$3::date', count: '$6' })}) w
) a`;

/** What the rules ask of a case. */
export function factsOf(
  exitCase: ExitCase,
  surroundings: Surroundings,
  duplicate: DuplicateFacts | undefined,
): ExitCaseFacts {
  return {
    kind: exitCase.kind,
    state: exitCase.state,
    evidence: exitCase.evidence,
    proposedBy: exitCase.proposedBy,
    objectionUntil: exitCase.objectionUntil,
    hearingFinding: exitCase.hearingFinding,
    verifiedOn: exitCase.verifiedOn,
    verificationFinding: exitCase.verificationFinding,
    decidedBy: exitCase.decidedBy,
    isInReview: exitCase.review !== null,
    duplicate: duplicate ?? null,
    ...surroundings,
  };
}

/** What policy says of decisions, or undefined where a part of it is not in force. */
export function decisionPolicyOf(policy: Policy): DecisionPolicy | undefined {
  const { values } = policy.need(DECISION_KEYS, 'caseId');
  return (
    values && {
      noLongerPoorClass: values['graduation.no_longer_poor_class'],
      assessmentsInARow: values['welfare.assessments_in_a_row'],
      childMaxAge: values['eligibility.child_max_age'],
      elderlyMinAge: values['eligibility.elderly_min_age'],
      verificationValidDays: values['exit.verification_valid_days'],
    }
  );
}

const DECISION_KEYS = [
  'graduation.no_longer_poor_class',
  'welfare.assessments_in_a_row',
  'eligibility.child_max_age',
  'eligibility.elderly_min_age',
  'exit.verification_valid_days',
] as const;

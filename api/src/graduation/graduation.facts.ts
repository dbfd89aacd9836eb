import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { endFactsOfMany } from '../episode/end-episode.ts';
import type { Episode } from '../episode/episode.entity.ts';
import { stateOf } from '../episode/episode.state.ts';
import { ExitCase } from '../natural-exit/exit-case.entity.ts';
import { openStates } from '../natural-exit/exit-case.state.ts';
import { Journey } from '../pathway/journey.entity.ts';
import type { Policy } from '../policy/policy.ts';
import type { UserError } from '../user-error.ts';
import { assessmentsThatCount } from '../welfare/standing.ts';
import { WelfareAssessment } from '../welfare/welfare-assessment.entity.ts';
import { GraduationProposal } from './graduation-proposal.entity.ts';
import type { GraduationFacts, GraduationPolicy } from './graduation.rules.ts';
import { GraduationState } from './graduation.state.ts';

/** What the rules of graduation ask of an episode whose household is locked, with all that is known on a day. */
export async function graduationFactsOf(em: SqlEntityManager, episode: Episode, day: string): Promise<GraduationFacts> {
  return (await graduationFactsOfMany(em, [episode], day)).get(episode.id)!;
}

/** The same of many episodes, in as many statements, by their ids. */
export async function graduationFactsOfMany(
  em: SqlEntityManager,
  episodes: readonly Episode[],
  day: string,
): Promise<Map<string, GraduationFacts>> {
  const ids = episodes.map(({ id }) => id);
  const households = [...new Set(episodes.map(({ household }) => household.id))];
  const [journeys, assessments, proposals, cases, ends] = [
    await em.find(Journey, { episode: { $in: ids } }, { orderBy: { startedOn: 'desc', id: 'desc' } }),
    await em.find(
      WelfareAssessment,
      { household: { $in: households }, assessedOn: { $lte: day }, welfareClass: { $ne: null } },
      { orderBy: { assessedOn: 'desc', id: 'desc' } },
    ),
    await em.find(GraduationProposal, { episode: { $in: ids }, state: GraduationState.PROPOSED }),
    await em.find(ExitCase, { episode: { $in: ids }, state: { $in: [...openStates] } }),
    await endFactsOfMany(em, episodes),
  ];
  return new Map(
    episodes.map((episode) => {
      const journey = journeys.find(({ episode: { id } }) => id === episode.id);
      const own = assessments.filter(
        ({ household, assessedOn }) => household.id === episode.household.id && assessedOn >= episode.startedOn,
      );
      return [
        episode.id,
        {
          ...ends.get(episode.id)!,
          state: stateOf(episode),
          assessments: assessmentsThatCount(own),
          journeyState: journey?.state ?? null,
          journeyId: journey?.id ?? null,
          hasOpenProposal: proposals.some(({ episode: { id } }) => id === episode.id),
          openCase: cases.find(({ episode: { id } }) => id === episode.id) ?? null,
        },
      ];
    }),
  );
}

const POLICY_KEYS = [
  'graduation.required_class',
  'graduation.assessments_in_a_row',
  'graduation.conditional_score',
  'graduation.poverty_line_amount',
  'graduation.decision_days',
  'follow_up.months',
  'follow_up.grace_days',
] as const;

/**
 * What policy says of graduation, or why it says nothing.
 *
 * @param field the input field that gives the day
 */
export function graduationPolicyOf(
  policy: Policy,
  field: string,
): { readonly policy?: GraduationPolicy; readonly userErrors: UserError[] } {
  const { values, userErrors } = policy.need(POLICY_KEYS, field);
  if (!values) return { userErrors };
  return {
    policy: {
      requiredClass: values['graduation.required_class'],
      assessmentsInARow: values['graduation.assessments_in_a_row'],
      conditionalScore: values['graduation.conditional_score'],
      povertyLine: values['graduation.poverty_line_amount'],
      decisionDays: values['graduation.decision_days'],
      followUpMonths: values['follow_up.months'],
      followUpGraceDays: values['follow_up.grace_days'],
    },
    userErrors: [],
  };
}

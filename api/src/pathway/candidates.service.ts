import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { badInput } from '../graphql/bad-input.ts';
import { refer } from '../graphql/read/reference.ts';
import { pageOf, type PageRequest } from '../graphql/sorted-page.ts';
import { Household } from '../household/household.entity.ts';
import { Person } from '../household/person.entity.ts';
import { policyOn } from '../policy/policy.ts';
import { Kelurahan } from '../region/region.entity.ts';
import type { CandidateFacts, CandidatePolicy } from './candidates.facts.ts';
import { isExcluded, readinessOf, reasonsOf } from './candidates.rules.ts';
import { findCandidateFacts, findProductiveMembers } from './candidates.sql.ts';
import { CandidateOrder, type PathwayCandidateConnection } from './candidates.types.ts';

/** Which candidates. */
export interface CandidateRequest extends PageRequest {
  /** Codes of kelurahan, and of kecamatan; of everywhere when neither is given. */
  readonly kelurahan?: readonly string[] | null;
  readonly kecamatan?: readonly string[] | null;
  readonly includeExcluded: boolean;
  readonly order: CandidateOrder;
}

interface Judged {
  readonly facts: CandidateFacts;
  readonly readiness: number;
  readonly isExcluded: boolean;
}

/**
 * Families on aid that might begin the pathway, ranked by readiness.
 *
 * @throws GraphQLError (BAD_USER_INPUT) when policy does not say today what the judgement needs
 */
export async function findCandidates(
  em: SqlEntityManager,
  today: string,
  { kelurahan, kecamatan, includeExcluded, order, ...page }: CandidateRequest,
): Promise<PathwayCandidateConnection> {
  const policy = await candidatePolicyOn(em, today);
  const families = await findCandidateFacts(em, policy, kelurahan ?? null, kecamatan ?? null);
  const judged = families.map((facts): Judged => ({
    facts,
    readiness: readinessOf(facts, policy),
    isExcluded: isExcluded(facts, policy),
  }));
  const fit = judged.filter((family) => !family.isExcluded);
  const keyOf = order === CandidateOrder.BY_KELURAHAN ? placeInKelurahan : placeAmongAll;
  const listed = sortBy(includeExcluded ? judged : fit, keyOf);
  const ranks = rank(listed, order);
  const { nodes, pageInfo } = pageOf(`candidates ${order}`, listed, ({ key }) => key, page);
  const members = await findProductiveMembers(
    em,
    policy,
    nodes.map(({ item }) => item.facts.household),
  );
  return {
    nodes: nodes.map(({ item: { facts, ...family } }) => ({
      ...family,
      household: refer(Household, facts.household),
      kelurahan: refer(Kelurahan, facts.kelurahan),
      rank: ranks.get(facts.household) ?? null,
      reasons: reasonsOf(facts, policy),
      productiveMembers: (members.get(facts.household) ?? []).map((id) => refer(Person, id)),
    })),
    pageInfo,
    totalCount: listed.length,
    excludedCount: judged.length - fit.length,
  };
}

async function candidatePolicyOn(em: SqlEntityManager, today: string): Promise<CandidatePolicy> {
  const policy = await policyOn(em, today);
  const { values, userErrors } = policy.need(
    ['productive_age.entry_bounds', 'eligibility.elderly_min_age', 'pathway.visit_interval_days'],
    'today',
  );
  if (!values) throw badInput(userErrors[0]!.message);
  return {
    today,
    productiveAge: values['productive_age.entry_bounds'],
    elderlyMinAge: values['eligibility.elderly_min_age'],
    visitIntervalDays: values['pathway.visit_interval_days'],
    waitAfterDropOutDays: policy.find('pathway.wait_after_drop_out_days'),
    povertyLine: policy.find('graduation.poverty_line_amount'),
  };
}

/** Grouped by kelurahan; in each, the readiest first and those excluded last. */
function placeInKelurahan(family: Judged): string {
  return `${family.facts.kelurahan} ${placeAmongAll(family)}`;
}

function placeAmongAll({ facts, readiness, isExcluded: isOut }: Judged): string {
  return `${isOut ? 1 : 0} ${String(100 - readiness).padStart(3, '0')} ${facts.household}`;
}

interface Placed<Item> {
  readonly item: Item;
  readonly key: string;
}

function sortBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Placed<Item>[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort(({ key: one }, { key: other }) => (one < other ? -1 : one > other ? 1 : 0));
}

/** The place of each family that is not excluded, 1 the first: in its kelurahan, or among all. */
function rank(listed: readonly Placed<Judged>[], order: CandidateOrder): Map<string, number> {
  const ranks = new Map<string, number>();
  let last = { kelurahan: '', rank: 0 };
  for (const { item } of listed) {
    const { household, kelurahan } = item.facts;
    const isNext = order === CandidateOrder.BY_READINESS || kelurahan === last.kelurahan;
    last = { kelurahan, rank: isNext ? last.rank + 1 : 1 };
    if (!item.isExcluded) ranks.set(household, last.rank);
  }
  return ranks;
}

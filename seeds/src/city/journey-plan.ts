import { DAYS_PER_YEAR, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import type { Member } from './family.ts';
import type { Episode, FamilyRecord, RiseRecord } from './family-record.ts';
import { rates } from './rates.ts';

/** Entry ages of the pathway, with a little room, since ages are reckoned in average years here. */
const AGES = { from: 20.1, until: 45.9 };
/** Days that five stages need at least. */
const SHORTEST = 110;
const QUARTER = 91;
/** Proposals that wait were made within these days, so that most of them can be decided in time. */
const PROPOSED_WITHIN = 18;

/** When graduation was proposed, and what became of it. */
export interface ProposalPlan {
  readonly id: UuidText;
  readonly state: 'PROPOSED' | 'APPROVED' | 'REFUSED';
  readonly proposedOn: Day;
  readonly decidedOn?: Day;
  /** how many of the assessments of the rise were known */
  readonly assessments: number;
}

/** A journey as it is laid over the history of a family. */
export interface JourneyPlan {
  readonly id: UuidText;
  readonly episode: Episode;
  readonly member: Member;
  readonly startedOn: Day;
  /** day on which the last stage is passed, if nothing comes between */
  readonly completesOn: Day;
  readonly endedOn?: Day;
  readonly end?: 'GRADUATED' | 'DROPPED_OUT' | 'ENDED';
  readonly pausedOn?: Day;
  readonly rise?: RiseRecord;
  readonly proposals: readonly ProposalPlan[];
}

/** Numbers the journeys under way of a city. */
type Turn = () => number;

type Draft = Omit<JourneyPlan, 'id' | 'episode' | 'member' | 'proposals'> & { proposals?: readonly ProposalPlan[] };

/**
 * The journeys of a family whose history is known: one that led to each graduation by rising class, shorter where the
 * register had only just begun; one for each rise that did not last or still goes on; and, for some families, one that
 * came to nothing or has begun of late.
 *
 * @param turn those under way are spread over the days and paused by turns, so that few show as much as many
 */
export function planJourneys(random: Random, family: FamilyRecord, asOf: Day, turn: Turn): JourneyPlan[] {
  const journeys: JourneyPlan[] = [];
  for (const episode of family.episodes) {
    const until = episode.exit?.endedOn ?? asOf;
    let from = episode.startedOn;
    const rises = family.rises.filter(({ beganOn }) => beganOn >= episode.startedOn && beganOn < until);
    const drafts: ((from: Day) => Draft | undefined)[] = rises
      .filter(({ plan }) => plan.exit !== 'NO_LONGER_POOR')
      .map((rise) => (day) => alongRise(random, rise, day, asOf, turn));
    if (rises.length === 0) drafts.push((day) => withoutRise(random, episode, day, asOf, turn));
    for (const make of drafts) {
      const draft = make(from);
      const member = draft && pickParticipant(random, family, draft, asOf);
      if (!draft || !member) {
        if (draft?.end === 'GRADUATED') throw new Error('A family graduated with no member who could go the pathway.');
        continue;
      }
      const { proposals = [], ...rest } = draft;
      journeys.push({ ...rest, proposals, id: newUuid(draft.startedOn, random), episode, member });
      from = draft.endedOn ?? asOf;
    }
  }
  return journeys;
}

function alongRise(random: Random, rise: RiseRecord, from: Day, asOf: Day, turn: Turn): Draft | undefined {
  if (rise.exit === 'RISING_CLASS') return toGraduation(random, rise, rise.endedOn as Day, from);
  const wholeLength = rise.plan.classes.length;
  if (rise.plan.exit === undefined) return thatDidNotLast(random, rise, from, asOf);
  const expectedEnd = (rise.endedOn ?? asOf) + QUARTER * (wholeLength - rise.step) - 30;
  const startedOn = Math.max(from, expectedEnd - randomLength(random));
  if (rise.endedOn !== undefined) {
    if (startedOn + 5 >= rise.endedOn) return undefined;
    const completesOn = Math.max(startedOn + SHORTEST, expectedEnd - 20);
    return { startedOn, completesOn, endedOn: rise.endedOn, end: 'ENDED', rise };
  }
  if (startedOn + 5 >= asOf) return undefined;
  const known = rise.assessments;
  const isWaiting = known.slice(-2).filter(({ welfareClass }) => welfareClass === 'MANDIRI').length === 2;
  const isEarly = isWaiting || (rise.step >= 2 && random.chance(0.5));
  const latest = known.at(-1)?.assessedOn ?? asOf;
  const wanted = isWaiting ? latest - 2 : isEarly ? asOf - random.between(5, 40) : expectedEnd - 20;
  const completesOn = Math.max(startedOn + SHORTEST, wanted);
  const proposedOn = Math.max(Math.max(latest, completesOn) + 1, asOf - random.between(0, PROPOSED_WITHIN));
  const isProposed = isWaiting && proposedOn < asOf && random.chance(rates.graduationProposed);
  const proposals = isProposed
    ? [{ id: newUuid(proposedOn, random), state: 'PROPOSED' as const, proposedOn, assessments: known.length }]
    : [];
  return { startedOn, completesOn, rise, proposals, ...mayPause(random, startedOn, completesOn, asOf, turn()) };
}

function toGraduation(random: Random, rise: RiseRecord, endedOn: Day, from: Day): Draft {
  const startedOn = Math.max(from, endedOn - randomLength(random));
  const proposedOn = endedOn - random.between(2, 9);
  const assessments = rise.assessments.length;
  const proposals: ProposalPlan[] = [];
  let completesOn = proposedOn - random.between(1, 8);
  const before = rise.assessments.at(-2);
  const isMandiriThrice = rise.assessments.slice(-3).filter((one) => one.welfareClass === 'MANDIRI').length === 3;
  if (before && isMandiriThrice && random.chance(rates.graduationRefused)) {
    const firstOn = before.assessedOn + random.between(3, 14);
    const earlier = firstOn - random.between(1, 3);
    if (earlier - startedOn >= SHORTEST) {
      completesOn = earlier;
      const decidedOn = firstOn + random.between(3, 14);
      const refused = { state: 'REFUSED' as const, proposedOn: firstOn, decidedOn, assessments: assessments - 1 };
      proposals.push({ id: newUuid(firstOn, random), ...refused });
    }
  }
  const approved = { state: 'APPROVED' as const, proposedOn, decidedOn: endedOn, assessments };
  proposals.push({ id: newUuid(proposedOn, random), ...approved });
  return { startedOn, completesOn, endedOn, end: 'GRADUATED', rise, proposals };
}

function thatDidNotLast(random: Random, rise: RiseRecord, from: Day, asOf: Day): Draft | undefined {
  const startedOn = Math.max(from, rise.beganOn - random.between(0, 180));
  const expected = startedOn + randomLength(random);
  if (rise.endedOn === undefined) {
    return startedOn + 5 < asOf ? { startedOn, completesOn: Math.max(expected, asOf + 30), rise } : undefined;
  }
  // The family left aid otherwise before the rise could fail.
  if (rise.exit)
    return { startedOn, completesOn: Math.max(expected, rise.endedOn + 20), endedOn: rise.endedOn, end: 'ENDED' };
  const length = Math.max(12, rise.endedOn - 1 - startedOn);
  const endedOn = Math.min(rise.endedOn - 1, startedOn + 12 + random.below(length - 11));
  if (endedOn <= startedOn) return undefined;
  return { startedOn, completesOn: Math.max(expected, endedOn + 20), endedOn, end: 'DROPPED_OUT', rise };
}

function withoutRise(
  random: Random,
  { startedOn: since, exit }: Episode,
  from: Day,
  asOf: Day,
  turn: Turn,
): Draft | undefined {
  const until = exit?.endedOn ?? asOf;
  if (!exit && random.chance(rates.journeyAtEnd)) {
    const place = turn();
    const startedOn = Math.max(from, asOf - 6 - ((place * 131) % 325));
    if (startedOn + 5 >= asOf) return undefined;
    const completesOn = Math.max(startedOn + randomLength(random), startedOn + SHORTEST);
    return { startedOn, completesOn, ...mayPause(random, startedOn, completesOn, asOf, place) };
  }
  if (until - since < 80 || !random.chance(rates.journeyWithoutRise)) return undefined;
  const startedOn = from + random.below(until - from - 60);
  const length = randomLength(random);
  const completesOn = startedOn + length;
  // Most of those who give up do so early.
  const endedOn = startedOn + 8 + Math.floor((length - 30) * random.unit() ** 2);
  if (endedOn < until) return { startedOn, completesOn, endedOn, end: 'DROPPED_OUT' };
  if (exit) return { startedOn, completesOn, endedOn: until, end: 'ENDED' };
  return { startedOn, completesOn, ...mayPause(random, startedOn, completesOn, asOf, turn()) };
}

function mayPause(random: Random, startedOn: Day, completesOn: Day, asOf: Day, place: number): { pausedOn?: Day } {
  const longest = Math.min(120, asOf - startedOn - 6);
  if (place % rates.pausedEvery !== 1 || completesOn < asOf || longest < 5) return {};
  return { pausedOn: asOf - random.between(5, longest) };
}

/** A member of the ages of the pathway on the first day, who is alive to its end. */
function pickParticipant(random: Random, { members }: FamilyRecord, draft: Draft, asOf: Day): Member | undefined {
  const bornFrom = draft.startedOn - AGES.until * DAYS_PER_YEAR;
  const bornUntil = draft.startedOn - AGES.from * DAYS_PER_YEAR;
  const last = draft.endedOn ?? asOf;
  const able = members.filter((one) => one.bornOn > bornFrom && one.bornOn <= bornUntil && one.diesOn > last);
  return able.length > 0 ? random.pick(able) : undefined;
}

function randomLength(random: Random): number {
  return random.between(rates.journeyDays.low, rates.journeyDays.high);
}

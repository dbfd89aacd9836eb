import { getIndicator, type Quarter } from '@simoncer/analytics';
import type { Equation } from '@simoncer/analytics/attack';
import type { CellUnknowns, Component, Region } from './cell-unknowns.ts';

/** What an indicator counts, or has as its numerator. */
export function countedBy(code: string): Component {
  const { formula } = getIndicator(code);
  if (formula.kind === 'COUNT') return formula.count;
  if (formula.kind === 'RATIO') return formula.numerator;
  throw new Error(`${code} counts nothing`);
}

function denominatorOf(code: string): Component {
  const { formula } = getIndicator(code);
  if (formula.kind !== 'RATIO') throw new Error(`${code} is no share`);
  return formula.denominator;
}

const STAGES = [
  'PRODUCTIVE_AGE_SELECTION',
  'MINDSET_COUNSELLING',
  'ENTREPRENEURSHIP_COACHING',
  'SKILLS_TRAINING',
  'APPLIED_SKILL_AID',
];
const NATURAL = ['DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY'];

/** What everybody knows of the numbers, whoever counts them. */
export function identities(
  unknowns: CellUnknowns,
  leaves: readonly string[],
  quarters: readonly Quarter[],
): Equation[] {
  const equations: Equation[] = [];
  const at = (code: string, region: Region) => unknowns.of(countedBy(code), region);
  /** The first is the second, or with `rest` at least as much. */
  const say = (whole: number[] | undefined, parts: (number[] | undefined)[], rest?: string) => {
    if (!whole || parts.some((part) => !part)) return;
    const minus = [...parts.flatMap((part) => part!), ...(rest ? [unknowns.named(rest)] : [])];
    const both = new Set(whole.filter((unknown) => minus.includes(unknown)));
    const left = (some: number[]) => some.filter((unknown) => !both.has(unknown));
    equations.push({ plus: left(whole), minus: left(minus), total: 0 });
  };
  quarters.forEach((quarter, index) => {
    for (const area of leaves) {
      const region: Region = { areas: [area], quarters: [quarter], classes: {} };
      const name = `${area} ${quarter}`;
      // who is on aid now was so before or came, and did not graduate, leave otherwise or move
      if (index > 0) {
        const before = at('families_on_aid', { ...region, quarters: [quarters[index - 1]!] });
        const gone = [
          at('graduations', region),
          at('families_left_otherwise', region),
          [unknowns.named(`moved ${name}`)],
        ];
        say(before && [...before, unknowns.named(`came ${name}`)], [at('families_on_aid', region), ...gone]);
      }
      // the same in several cubes
      say(at('graduations', region), [unknowns.of(denominatorOf('relapse_within_12_months').map(now), region)]);
      say(at('graduations_natural', region), [at('natural_graduations', region)]);
      for (const code of ['welfare_class_share', 'decile_share'])
        say(at('families_on_aid', region), [at(code, region)]);
      const inProgramme = (code: string) => at('families_on_aid', { ...region, classes: { programme: [code] } });
      for (const code of ['PKH', 'SEMBAKO'])
        say(at('families_on_aid', region), [inProgramme(code)], `not in ${code} ${name}`);
      // those who came back, and those found sustained after a year, are others of the same graduations
      const sustained = at('sustained_graduation', { ...region, classes: { months: ['12'] } });
      const relapsed = unknowns.of(countedBy('relapse_within_12_months').map(now), region);
      say(at('graduations', region), [sustained, relapsed], `neither ${name}`);
      for (const months of ['3', '6', '12', '24']) {
        const followed = { ...region, classes: { months: [months] } };
        const found = unknowns.of(denominatorOf('sustained_graduation'), followed);
        say(at('graduations_rising_class', region), [found], `not found ${months} ${name}`);
        say(found, [at('sustained_graduation', followed)], `not sustained ${months} ${name}`);
      }
    }
    // since the beginning, in the city
    const past: Region = { areas: [''], quarters: quarters.slice(0, index + 1), classes: {} };
    const reached = (stage: string) => at('stage_reached', { ...past, classes: { stage: [stage] } });
    STAGES.slice(1).forEach((next, place) => say(reached(STAGES[place]!), [reached(next)], `at ${next} ${quarter}`));
    const risen = at('graduations_rising_class', past);
    say(reached(STAGES.at(-1)!), [risen], `not risen ${quarter}`);
    say(reached(STAGES[0]!), [risen, at('stage_dropped_out', past)], `on the pathway ${quarter}`);
    say(
      at('exit_cases', past),
      [at('graduations_natural', past), at('families_left_otherwise', past)],
      `cases ${quarter}`,
    );
    // parts of one whole
    const then: Region = { ...past, quarters: [quarter] };
    for (const code of [
      'exit_decided_in_time',
      'exit_notified_in_time',
      'disbursed_in_time',
      'relief_families_served',
      'relief_persons_served',
    ]) {
      say(unknowns.of(denominatorOf(code), then), [at(code, then)], `${code} not ${quarter}`);
    }
    for (const kind of NATURAL) {
      const kinds = { ...then, classes: { exitKind: [kind] } };
      say(at('natural_graduations', kinds), [[unknowns.named(`${kind} ${quarter}`)]]);
    }
  });
  return equations;
}

/** Counted whether it is long ago or not. */
function now(term: Component[number]): Component[number] {
  const { olderThan: _, ...rest } = term;
  return rest;
}

import type { Random } from '../random.ts';
import { rates } from './rates.ts';

export type WelfareClass = 'TIDAK_MAMPU' | 'KURANG_MAMPU' | 'MAMPU' | 'MANDIRI';
export type ExitKind =
  | 'RISING_CLASS'
  | 'DECEASED'
  | 'NO_LONGER_POOR'
  | 'MOVED_AWAY'
  | 'NO_ELIGIBLE_COMPONENT'
  | 'NOT_FOUND'
  | 'DECLINED'
  | 'DUPLICATE';
export type AssessmentSource = 'DTSEN' | 'FIELD_VISIT' | 'SELF_REPORT';

/** What the coming assessments of a family on the rise will find, and the exit that follows the last of them. */
export interface Rise {
  readonly classes: readonly ('MAMPU' | 'MANDIRI')[];
  readonly exit?: 'RISING_CLASS' | 'NO_LONGER_POOR';
}

/** How families rise to graduation, with the share of each way. Every one ends with two assessments MANDIRI in a row. */
export const RISES_TO_GRADUATION: readonly { readonly share: number; readonly rise: Rise }[] = [
  { share: 0.4, rise: { classes: ['MAMPU', 'MANDIRI', 'MANDIRI'], exit: 'RISING_CLASS' } },
  { share: 0.3, rise: { classes: ['MAMPU', 'MAMPU', 'MANDIRI', 'MANDIRI'], exit: 'RISING_CLASS' } },
  { share: 0.3, rise: { classes: ['MAMPU', 'MANDIRI', 'MANDIRI', 'MANDIRI'], exit: 'RISING_CLASS' } },
];

const RISES_THAT_DO_NOT_LAST: readonly Rise[] = [
  { classes: ['MAMPU'] },
  { classes: ['MAMPU', 'MAMPU'] },
  { classes: ['MAMPU', 'MANDIRI', 'MAMPU'] },
];

const RISES_OUT_OF_POVERTY: readonly Rise[] = [{ classes: ['MAMPU', 'MAMPU'], exit: 'NO_LONGER_POOR' }];

/** Quarters from the first assessment of a rise to its graduation, on average rounded. */
export const QUARTERS_TO_GRADUATION = 3;

export function pickRiseToGraduation(random: Random): Rise {
  if (random.chance(rates.fallsBack)) return random.pick(RISES_THAT_DO_NOT_LAST);
  const index = random.weighted(RISES_TO_GRADUATION.map(({ share }) => share));
  return (RISES_TO_GRADUATION[index] as (typeof RISES_TO_GRADUATION)[number]).rise;
}

export function pickRiseOutOfPoverty(random: Random): Rise {
  return random.pick(RISES_OUT_OF_POVERTY);
}

/** The class of a decile for a family on aid: 1 and 2 TIDAK_MAMPU, 3 and 4 KURANG_MAMPU, from 5 on MAMPU. */
export function classOfDecile(decile: number): WelfareClass {
  if (decile <= 2) return 'TIDAK_MAMPU';
  return decile <= 4 ? 'KURANG_MAMPU' : 'MAMPU';
}

/** Decile of a family on the rise: 5 or 6 while MAMPU, 5 to 7 while MANDIRI. */
export function decileOnTheRise(random: Random, welfareClass: 'MAMPU' | 'MANDIRI'): number {
  return random.between(5, welfareClass === 'MAMPU' ? 6 : 7);
}

/** The decile after another ranking: the same for nearly all, else its neighbour, within 1 to 4. */
export function drift(random: Random, decile: number): number {
  if (!random.chance(rates.decileDrift)) return decile;
  if (decile === 1) return 2;
  if (decile === 4) return 3;
  return random.chance(0.5) ? decile + 1 : decile - 1;
}

/** Lowest income and width, thousand rupiah a person and month, by decile from 1 on. The poverty line was 609 in 2023. */
const INCOME: readonly (readonly [low: number, width: number])[] = [
  [250, 170],
  [380, 170],
  [480, 190],
  [560, 210],
  [720, 260],
  [860, 340],
  [1_050, 500],
];

/** Income a person and month in rupiah, in steps of a thousand. */
export function makeIncome(random: Random, decile: number): number {
  const [low, width] = INCOME[decile - 1] as (typeof INCOME)[number];
  return (low + random.below(width)) * 1_000;
}

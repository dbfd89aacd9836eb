import { parseArgs } from 'node:util';
import { PlainError } from '@simoncer/api';
import { firstDayOfQuarter, parseDay, toAsOf } from './calendar.ts';
import { SCALE_NAMES, type ScaleName } from './scales.ts';

const HIGHEST_SEED = 0xffff_ffff;

/** What the command line asks of `demo`. */
export interface DemoOptions {
  readonly scale: ScaleName;
  readonly seed: number;
  /** first day of a quarter, `2026-10-01` */
  readonly asOf: string;
  /** the day it is, for what is under way */
  readonly today: string;
  /** do nothing where the database holds households already */
  readonly ifEmpty: boolean;
}

/**
 * Reads the options of `demo`; what is not given comes from SIMONCER_SCALE and SIMONCER_SEED, else it is a city, seed 1
 * and the first day of the current quarter. What is under way stands as of today; after a history that ended earlier, as
 * of its end.
 *
 * @param today the day it is, `2026-11-24`
 * @throws PlainError for an option that does not exist, or has a value that it cannot have
 */
export function readDemoOptions(args: readonly string[], environment: NodeJS.ProcessEnv, today: string): DemoOptions {
  const values = parse(args);
  const scale = nameOf('--scale', values.scale, 'SIMONCER_SCALE', environment.SIMONCER_SCALE);
  const seed = nameOf('--seed', values.seed, 'SIMONCER_SEED', environment.SIMONCER_SEED);
  const asOf = toPastAsOf(values['as-of'], firstDayOfQuarter(today));
  return {
    scale: toScale(scale.name, scale.value ?? 'city'),
    seed: toSeed(seed.name, seed.value ?? '1'),
    asOf,
    today: toToday(values.today, asOf, today),
    ifEmpty: values['if-empty'] ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        scale: { type: 'string' },
        seed: { type: 'string' },
        'as-of': { type: 'string' },
        today: { type: 'string' },
        'if-empty': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\.(?:\s|$)/);
    throw new PlainError(
      `${sentence}: demo knows the options --scale tiny|city|province, --seed N, --as-of YYYY-MM-DD, --today YYYY-MM-DD and --if-empty.`,
    );
  }
}

/** The value and where it came from, so that a refusal can name it. */
function nameOf(option: string, given: string | undefined, variable: string, fallback: string | undefined) {
  return given === undefined && fallback ? { name: variable, value: fallback } : { name: option, value: given };
}

function toPastAsOf(text: string | undefined, currentQuarter: string): string {
  const { date } = toAsOf('--as-of', text ?? currentQuarter);
  if (date <= currentQuarter) return date;
  throw new PlainError(
    `--as-of must not lie after ${currentQuarter}, since a history holds only what has happened; got "${date}". ` +
      'Give an earlier quarter, or leave it out.',
  );
}

function toToday(text: string | undefined, asOf: string, today: string): string {
  if (text === undefined) return firstDayOfQuarter(today) === asOf ? today : asOf;
  if (parseDay(text) !== undefined && firstDayOfQuarter(text) === asOf && text <= today) return text;
  throw new PlainError(
    `--today must be a day of the quarter that begins with ${asOf}, and not in the future; got "${text}". ` +
      'Give one, or leave it out.',
  );
}

function toScale(name: string, text: string): ScaleName {
  const scale = SCALE_NAMES.find((one) => one === text);
  if (scale) return scale;
  throw new PlainError(`${name} must be one of ${SCALE_NAMES.join(', ')}; got "${text}". Give one of them.`);
}

function toSeed(name: string, text: string): number {
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (seed <= HIGHEST_SEED) return seed;
  throw new PlainError(
    `${name} must be a whole number from 0 to ${HIGHEST_SEED}; got "${text}". Give one, for example 1.`,
  );
}

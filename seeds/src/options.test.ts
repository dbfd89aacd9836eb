import { PlainError } from '@simoncer/api';
import { describe, expect, it } from 'vitest';
import { readDemoOptions } from './options.ts';

const TODAY = '2026-11-24';

describe('the options of demo', () => {
  it('are a city, seed 1 and the current quarter where nothing is given', () => {
    expect(readDemoOptions([], {}, TODAY)).toEqual({
      scale: 'city',
      seed: 1,
      asOf: '2026-10-01',
      today: TODAY,
      ifEmpty: false,
    });
  });

  it('come from the command line before the environment', () => {
    const environment = { SIMONCER_SCALE: 'province', SIMONCER_SEED: '5' };
    expect(readDemoOptions([], environment, TODAY)).toMatchObject({ scale: 'province', seed: 5 });
    const args = ['--scale', 'tiny', '--seed', '9', '--as-of', '2023-04-01', '--if-empty'];
    expect(readDemoOptions(args, environment, TODAY)).toEqual({
      scale: 'tiny',
      seed: 9,
      asOf: '2023-04-01',
      today: '2023-04-01',
      ifEmpty: true,
    });
  });

  it('let what is under way stand as of another day of the quarter', () => {
    expect(readDemoOptions(['--today', '2026-10-15'], {}, TODAY)).toMatchObject({ today: '2026-10-15' });
  });

  it.each([
    [['--scale', 'big'], {}, /^--scale must be one of tiny, city, province; got "big"/],
    [[], { SIMONCER_SCALE: 'big' }, /^SIMONCER_SCALE must be one of/],
    [['--seed', '1.5'], {}, /^--seed must be a whole number from 0 to 4294967295; got "1.5"/],
    [['--seed', '4294967296'], {}, /^--seed must be a whole number/],
    [[], { SIMONCER_SEED: '-1' }, /^SIMONCER_SEED must be a whole number/],
    [['--as-of', '2026-10-02'], {}, /^--as-of must be the first day of a quarter.*got "2026-10-02"/],
    [['--as-of', '2026-02-30'], {}, /^--as-of must be the first day of a quarter/],
    [['--as-of', '2021-04-01'], {}, /^--as-of must be the first day of a quarter from 2022-01-01 on/],
    [['--as-of', '2027-01-01'], {}, /^--as-of must not lie after 2026-10-01/],
    [
      ['--today', '2026-09-30'],
      {},
      /^--today must be a day of the quarter that begins with 2026-10-01.*got "2026-09-30"/,
    ],
    [['--today', '2026-11-25'], {}, /^--today must be a day of the quarter/],
    [['--today', '2026-10-32'], {}, /^--today must be a day of the quarter/],
    [['--colour', 'red'], {}, /^Unknown option '--colour': demo knows the options/],
    [['--seed'], {}, /demo knows the options --scale/],
  ])('are refused with one plain sentence: %j %j', (args, environment, message) => {
    const read = () => readDemoOptions(args, environment, TODAY);
    expect(read).toThrow(PlainError);
    expect(read).toThrow(message);
  });
});

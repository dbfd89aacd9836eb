import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, type World } from '../testing/index.ts';
import { outcomeRows, startOutcomesWorld } from './outcomes.test-world.ts';

let world: World;
beforeAll(async () => {
  world = await startOutcomesWorld();
});
afterAll(() => world.stop());

const rows = (args: string, fields: string) => outcomeRows(world, args, fields);

const OF_2024 = 'quarters: { from: "2024Q1", to: "2024Q4" }';

describe('the outcome of stays', () => {
  const PARTS = ['outcomeGraduated', 'outcomeStillOn', 'outcomeLeftOtherwise', 'outcomeRelapsed'];

  /** Graduated, still on, left otherwise and relapsed of those begun, by area or programme. */
  async function outcome(args: string): Promise<Record<string, string>> {
    const fields = PARTS.map((part) => `${part} { numerator denominator }`).join(' ');
    const found = await rows(args, `area { code } ${args.includes('PROGRAMME') ? 'programme { code }' : ''} ${fields}`);
    return Object.fromEntries(
      found.map((row) => [
        (row['area'] ?? row['programme'])?.code ?? '*',
        `${PARTS.map((part) => row[part]!.numerator).join(' ')} of ${row['outcomeStillOn']!.denominator}`,
      ]),
    );
  }

  it('is one of three, and relapse is a part of graduation', async () => {
    // A B C E F H J graduated, D and I are still on, G declined, A and F came back
    expect(await outcome(OF_2024)).toEqual({ '*': '7 2 1 2 of 10' });
    // the second stay of A, and K
    expect(await outcome('quarters: { from: "2025Q1", to: "2025Q4" }')).toEqual({ '*': '0 2 0 0 of 2' });
  });

  it('is of the place where the stay ended or the family lives', async () => {
    expect(await outcome(`by: KELURAHAN, ${OF_2024}`)).toEqual({
      [BATU_TULIS]: '4 0 0 1 of 4', // A B C E
      [BONDONGAN]: '3 2 1 1 of 6', // D F G H I J; F came back
      [SINDANG_SARI]: '0 0 0 0 of 0',
    });
    expect(await outcome(`by: KELURAHAN, place: NOW, ${OF_2024}`)).toMatchObject({
      [BATU_TULIS]: '3 0 0 1 of 3', // A B C
      [BONDONGAN]: '4 2 1 1 of 7', // and E
    });
  });

  it('is of the time in each programme', async () => {
    expect(await outcome(`by: PROGRAMME, ${OF_2024}`)).toEqual({ PKH: '2 1 0 1 of 3', SEMBAKO: '5 1 1 1 of 7' });
  });

  it('comes with the interval by Wilson, and without a value where nobody began', async () => {
    const fields = 'outcomeGraduated { value lower upper missingReason }';
    // 7 of 10: centre (7 + 1.92073) / 13.84146 = 0.64449, spread 1.959964 * sqrt(7 * 3 / 10 + 0.960365) / 13.84146 = 0.24772
    expect(await rows(OF_2024, fields)).toEqual([
      {
        outcomeGraduated: {
          value: 0.7,
          lower: expect.closeTo(0.39677, 4),
          upper: expect.closeTo(0.89221, 4),
          missingReason: null,
        },
      },
    ]);
    expect(await rows('quarters: { from: "2026Q2", to: "2026Q2" }', fields)).toEqual([
      { outcomeGraduated: { value: null, lower: null, upper: null, missingReason: 'DENOMINATOR_ZERO' } },
    ]);
    expect(await rows('quarters: { from: "2023Q2", to: "2023Q2" }', fields)).toMatchObject([
      { outcomeGraduated: { missingReason: 'NO_DATA' } },
    ]);
  });

  it('cannot be broken down by what it is itself', async () => {
    const { errors } = await world.askAsOfficer(
      `{ outcomes(by: LEFT_HOW, ${OF_2024}) { rows { outcomeGraduated { value } } } }`,
    );
    expect(errors?.[0]?.message).toContain('outcome_graduated cannot be broken down or narrowed by LEFT_HOW');
  });
});

describe('aid per graduation', () => {
  it('is what was paid to those who graduated, for each of them', async () => {
    const fields = 'from costPerGraduation { value numerator denominator missingReason }';
    const year = (from: number) => `by: YEAR, quarters: { from: "${from}Q1", to: "${from}Q4" }`;
    // A and B with 900,000, and J with nothing
    expect(await rows(year(2025), fields)).toMatchObject([
      { costPerGraduation: { value: 300_000, numerator: 900_000, denominator: 3, missingReason: null } },
    ]);
    // those who rose
    expect(await rows(`${year(2025)}, where: { leftHow: [RISING_CLASS] }`, fields)).toMatchObject([
      { costPerGraduation: { value: 450_000 } },
    ]);
    // G declined in 2025Q2; nobody graduated in 2025Q3
    expect(await rows('quarters: { from: "2025Q3", to: "2025Q3" }', fields)).toMatchObject([
      { costPerGraduation: { value: null, missingReason: 'DENOMINATOR_ZERO' } },
    ]);
    expect(await rows('quarters: { from: "2026Q4", to: "2026Q4" }', fields)).toMatchObject([
      { costPerGraduation: { value: null, missingReason: 'PERIOD_OPEN' } },
    ]);
  });

  it('is, for graduations that last, what was paid to all who rose, for each that lasted a year', async () => {
    const fields = 'costPerSustainedGraduation { value numerator denominator missingReason }';
    // A and B with 900,000, of whom B lasted
    expect(await rows('quarters: { from: "2025Q1", to: "2025Q4" }', fields)).toEqual([
      { costPerSustainedGraduation: { value: 900_000, numerator: 900_000, denominator: 1, missingReason: null } },
    ]);
    expect(await rows('quarters: { from: "2025Q1", to: "2025Q1" }', fields)).toMatchObject([
      { costPerSustainedGraduation: { value: null, denominator: 0, missingReason: 'DENOMINATOR_ZERO' } },
    ]);
    // H is too young
    expect(await rows('quarters: { from: "2026Q3", to: "2026Q3" }', fields)).toMatchObject([
      { costPerSustainedGraduation: { value: null, missingReason: 'PERIOD_OPEN' } },
    ]);
  });
});

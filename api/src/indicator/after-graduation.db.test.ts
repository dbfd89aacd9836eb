import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, type World } from '../testing/index.ts';
import { outcomeRows, type Figure, startOutcomesWorld } from './outcomes.test-world.ts';

let world: World;
beforeAll(async () => {
  world = await startOutcomesWorld();
});
afterAll(() => world.stop());

const rows = (args: string, fields: string) => outcomeRows(world, args, fields);

describe('relapse', () => {
  /** Back and graduated, of a year, within 12 and 24 months. */
  async function relapse(year: number, args = ''): Promise<string[]> {
    const fields = ['relapseWithin12Months', 'relapseWithin24Months'];
    const found = await rows(
      `quarters: { from: "${year}Q1", to: "${year}Q4" } ${args}`,
      fields.map((field) => `${field} { numerator denominator missingReason }`).join(' '),
    );
    return fields.map((field) => {
      const { numerator, denominator, missingReason } = found[0]![field] as Figure & { missingReason: string | null };
      return missingReason ?? `${numerator} of ${denominator}`;
    });
  }

  /** Sets the day, with a transaction so that answers of the day before are kept no longer. */
  async function passTo(day: string): Promise<void> {
    world.setToday(day);
    await world.owner.query('select pg_current_xact_id()');
  }

  it('counts graduations that are old enough, and who came back in time', async () => {
    // C in 2024Q3 and F in 2024Q4, which came back after 14 months; of 24 months, 2024Q4 has its last day on 2026-12-31
    expect(await relapse(2024)).toEqual(['0 of 2', '0 of 1']);
    // A in 2025Q1, which came back after 5 months, B in 2025Q2; J in 2025Q4 is younger than 12 months by its quarter
    expect(await relapse(2025)).toEqual(['1 of 2', 'PERIOD_OPEN']);
    expect(await relapse(2025, ', where: { programme: ["SEMBAKO"] }')).toEqual(['DENOMINATOR_ZERO', 'PERIOD_OPEN']);
  });

  it('counts a quarter from the day on which all of it is old enough', async () => {
    await passTo('2026-12-31');
    expect(await relapse(2024)).toEqual(['0 of 2', '0 of 1']);
    await passTo('2027-01-01');
    expect(await relapse(2024)).toEqual(['0 of 2', '1 of 2']);
    // and J; 24 months after 2025Q1 are over on 2027-03-31
    expect(await relapse(2025)).toEqual(['1 of 3', 'PERIOD_OPEN']);
    await passTo('2026-11-24');
  });

  it('is of those who rose where narrowed to them', async () => {
    expect(await relapse(2024, ', where: { leftHow: [RISING_CLASS] }')).toEqual([
      'DENOMINATOR_ZERO',
      'DENOMINATOR_ZERO',
    ]);
    expect(await relapse(2025, ', where: { leftHow: [RISING_CLASS] }')).toEqual(['1 of 2', 'PERIOD_OPEN']);
  });

  it('is PERIOD_OPEN where no quarter is old enough', async () => {
    expect(await rows('quarters: { from: "2025Q4", to: "2025Q4" }', 'relapseWithin12Months { missingReason }')).toEqual(
      [{ relapseWithin12Months: { missingReason: 'PERIOD_OPEN' } }],
    );
  });
});

describe('sustained graduation', () => {
  const OF_2025 = 'quarters: { from: "2025Q1", to: "2025Q4" }';

  it('is of the follow-ups that told, by months after the graduation', async () => {
    const found = await rows(
      `by: MONTHS, ${OF_2025}`,
      'months sustainedGraduation { value numerator denominator missingReason }',
    );
    expect(Object.fromEntries(found.map(({ months, sustainedGraduation }) => [months, sustainedGraduation]))).toEqual({
      // A lasted and B did not
      MONTHS_3: { value: 0.5, numerator: 1, denominator: 2, missingReason: null },
      // A was missed, B not found
      MONTHS_6: { value: null, numerator: 0, denominator: 0, missingReason: 'DENOMINATOR_ZERO' },
      // A was back on aid, B lasted
      MONTHS_12: { value: 0.5, numerator: 1, denominator: 2, missingReason: null },
      // both are open
      MONTHS_24: { value: null, numerator: 0, denominator: 0, missingReason: 'DENOMINATOR_ZERO' },
    });
  });

  it('is of the place of the graduation, or where the family lives', async () => {
    const of3 = 'by: KELURAHAN, quarters: { from: "2025Q1", to: "2026Q3" }, where: { months: [MONTHS_3] }';
    const found = await rows(of3, 'area { code } sustainedGraduation { numerator denominator }');
    expect(found.map(({ area, sustainedGraduation }) => [area!.code, sustainedGraduation])).toEqual([
      [BATU_TULIS, { numerator: 1, denominator: 2 }],
      [BONDONGAN, { numerator: 1, denominator: 1 }], // H
      [SINDANG_SARI, { numerator: 0, denominator: 0 }],
    ]);
  });

  it('has its follow-ups told apart by what was found', async () => {
    const found = await rows(
      `by: [MONTHS, FINDING], ${OF_2025}, where: { months: [MONTHS_3, MONTHS_6] }`,
      'months finding followUps { value }',
    );
    expect(
      found.map(({ months, finding, followUps }) => [
        months,
        finding,
        (followUps as unknown as { value: number }).value,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['MONTHS_3', 'SUSTAINED', 1],
        ['MONTHS_3', 'NOT_SUSTAINED', 1],
        ['MONTHS_6', 'MISSED', 1],
        ['MONTHS_6', 'NOT_FOUND', 1],
      ]),
    );
    expect(found).toHaveLength(4);
  });

  it('never pools the months after graduation', async () => {
    const { errors } = await world.askAsOfficer(`{ outcomes(${OF_2025}) { rows { sustainedGraduation { value } } } }`);
    expect(errors?.[0]?.message).toBe(
      'sustained_graduation adds nothing up over MONTHS: ask it by MONTHS, or narrow it with where to one.',
    );
  });
});

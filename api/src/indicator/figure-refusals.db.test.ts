import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World } from '../testing/index.ts';
import { startParticipationWorld } from './participation.test-world.ts';

let world: World;
beforeAll(async () => {
  world = await startParticipationWorld();
});
afterAll(() => world.stop());

describe('a query of figures', () => {
  it('refuses a programme that does not exist on a kelurahan too', async () => {
    const { errors } = await world.askAsOfficer(
      '{ kelurahan { familiesOnAid(quarter: "2025Q2", programme: "PKHH") { value } } }',
    );
    expect(errors?.[0]?.message).toContain('There is no programme PKHH');
  });

  it('refuses a query that goes round in circles, or asks the same over and over', async () => {
    const circle = 'kecamatan { kelurahan { '.repeat(8) + 'code' + ' } }'.repeat(8);
    const { errors } = await world.askAsOfficer(`{ kelurahan { ${circle} } }`);
    expect(errors?.[0]?.message).toContain('Query depth limit of 12 exceeded');
    const names = Array.from({ length: 40 }, (_, index) => `a${index}: cities { code }`).join(' ');
    expect((await world.askAsOfficer(`{ ${names} }`)).errors?.[0]?.message).toContain('Aliases limit of 30 exceeded');
  });

  it.each([
    ['quarters: { from: "2026Q1", to: "2025Q1" }', 'quarters must run from an earlier to a later quarter'],
    ['quarters: { from: "1900Q1", to: "2026Q1" }', '80 at most'],
    ['quarters: { from: "2026Q5", to: "2026Q1" }', 'A quarter is written as year, Q and 1 to 4'],
    ['by: CITY, quarters: { from: "2026Q1", to: "2026Q1" }, where: { kecamatan: ["32.71.01"] }', 'where.kecamatan'],
    ['by: KECAMATAN, quarters: { from: "2026Q1", to: "2026Q1" }, where: { kelurahan: ["x"] }', 'where.kelurahan'],
    [
      'by: [CITY, KELURAHAN], quarters: { from: "2026Q1", to: "2026Q1" }',
      'by takes one area at most; got CITY, KELURAHAN',
    ],
    ['by: CITY, rolling: 4, quarters: { from: "2026Q1", to: "2026Q1" }', 'ask by QUARTER'],
    ['quarters: { from: "2026Q1", to: "2026Q1" }, where: { programme: ["X"] }', 'There is no programme X'],
    ['where: { city: "99.99" }, quarters: { from: "2026Q1", to: "2026Q1" }', 'There is no city 99.99'],
    ['limit: 0, quarters: { from: "2026Q1", to: "2026Q1" }', 'limit'],
  ])('refuses %s with the field, the rule and the remedy', async (args, message) => {
    const { errors } = await world.askAsOfficer(`{ participation(${args}) { rows { graduationRate { value } } } }`);
    expect(errors?.[0]?.message).toContain(message);
  });
});

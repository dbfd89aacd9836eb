import { expect, it } from 'vitest';
import { refuseWarehouse } from './warehouse.rules.ts';

const centre = { latitude: -6.6, longitude: 106.8 };
const codes = (changes: object) =>
  refuseWarehouse({ code: 'POS_1', name: 'Pos', ...centre, ...changes }, centre).map(({ code }) => code);

it('takes a warehouse that has a name and stands where it is said to', () => {
  expect(codes({})).toEqual([]);
  // 0.05 degrees of latitude are 5.6 km
  expect(codes({ latitude: -6.65 })).toEqual([]);
});

it('refuses a code that is none, a missing name, and a place elsewhere', () => {
  expect(codes({ code: 'pos 1' })).toEqual(['CODE_MALFORMED']);
  expect(codes({ code: 'A' })).toEqual(['CODE_MALFORMED']);
  expect(codes({ name: ' ' })).toEqual(['TEXT_MISSING']);
  expect(codes({ latitude: -6.7 })).toEqual(['PLACE_NOT_IN_KELURAHAN']);
  // swapped
  expect(codes({ latitude: 106.8, longitude: -6.6 })).toEqual(['PLACE_NOT_IN_KELURAHAN']);
});

import { expect, it } from 'vitest';
import { keptReference } from './evidence.ts';

it.each([
  ['a family card', ' 3271011204100000 ', '3271********0000'],
  ['the NIK of a woman in a sentence', 'KTP 3271026107900003, asli', 'KTP 3271********0003, asli'],
  ['the number of a document', 'SKPWNI/3271/05112026/0001', 'SKPWNI/3271/05112026/0001'],
  ['sixteen digits without a day and a month', '9000000000009999', '9000000000009999'],
  ['a hash with sixteen digits in it', 'sha256:a3271011204100000f', 'sha256:a3271011204100000f'],
])('a reference is kept with identity numbers masked: %s', (_, reference, kept) => {
  expect(keptReference(reference)).toBe(kept);
});

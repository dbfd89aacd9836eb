import { expect, it } from 'vitest';
import { BoundsSolver } from './bounds.ts';
import { separate } from './linear-system.ts';

it('subtracts a known sum inside another, so that what is left falls apart', () => {
  // a + b + c + d = 10 and a + b = 4, so c + d = 6, and the two halves have nothing to do with each other.
  const { componentOf } = separate([
    { plus: [0, 1, 2, 3], total: 10 },
    { plus: [0, 1], total: 4 },
  ]);
  expect(componentOf.get(0)).not.toBe(componentOf.get(2));
  expect(componentOf.get(2)!.equations).toEqual([{ plus: [2, 3], total: 6 }]);
});

it('finds what must be 0', () => {
  const { zeros } = separate([
    { plus: [0, 1], total: 5 },
    { plus: [0, 1, 2], total: 5 },
    { plus: [2, 3], total: 0 },
  ]);
  expect([...zeros].sort()).toEqual([2, 3]);
});

it('drops what only says how two otherwise unknown flows differ', () => {
  // What came less what went is 3 less what graduated: nothing of what graduated.
  const came = 7;
  const went = 8;
  const { componentOf } = separate([
    { plus: [0, 1], total: 9 },
    { plus: [came], minus: [went, 0], total: -3 },
  ]);
  expect(componentOf.get(0)!.equations).toEqual([{ plus: [0, 1], total: 9 }]);
});

it('bounds a cell of a table with both margins as Fréchet does: rows 43 and 110, columns 53 and 100', () => {
  const solver = new BoundsSolver([
    { plus: [0, 1], total: 43 },
    { plus: [2, 3], total: 110 },
    { plus: [0, 2], total: 53 },
    { plus: [1, 3], total: 100 },
  ]);
  // max(0, 43 + 53 - 153) to min(43, 53); max(0, 110 + 100 - 153) to min(110, 100)
  expect(solver.of([0])).toEqual({ min: 0, max: 43 });
  expect(solver.of([3])).toEqual({ min: 57, max: 100 });
  expect(solver.of([9])).toEqual({ min: 0, max: Infinity });
  solver.dispose();
});

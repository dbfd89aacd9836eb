import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('lets so many work at a time, in the order they came, also after one has failed', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  let atWork = 0;
  let most = 0;
  const works = Array.from({ length: 8 }, (_, number) =>
    turns.take(async () => {
      begun.push(number);
      most = Math.max(most, ++atWork);
      await delay(1);
      atWork--;
      if (number === 2) throw new Error('failed');
      return number;
    }),
  );
  const ended = await Promise.allSettled(works);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(2);
  expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});

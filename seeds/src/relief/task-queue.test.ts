import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { TaskQueue } from './task-queue.ts';

const runAll = (queue: TaskQueue, end: number) => [...queue.runUntil(end)].length;

describe('what is to be done', () => {
  it('is done in the order of its time, of one moment in the order it was added', () => {
    const queue = new TaskQueue();
    const done: string[] = [];
    for (const [at, name] of [
      [3, 'c'],
      [1, 'a'],
      [2, 'b1'],
      [2, 'b2'],
    ] as const) {
      queue.add(at, () => done.push(name));
    }
    expect(runAll(queue, 10)).toBe(4);
    expect(done).toEqual(['a', 'b1', 'b2', 'c']);
  });

  it('may lead to more, which is done in its turn, and stops at the end', () => {
    const queue = new TaskQueue();
    const done: number[] = [];
    const again = (at: number) =>
      queue.add(at, () => {
        done.push(at);
        again(at + 2);
      });
    again(0);
    queue.add(3, () => done.push(3));
    runAll(queue, 5);
    expect(done).toEqual([0, 2, 3, 4]);
  });

  it('is sorted however it comes in', () => {
    const random = Random.of(1, 'queue');
    const queue = new TaskQueue();
    const done: number[] = [];
    const times = Array.from({ length: 500 }, () => random.below(100));
    for (const at of times) queue.add(at, () => done.push(at));
    runAll(queue, 100);
    expect(done).toEqual(times.toSorted((a, b) => a - b));
  });
});

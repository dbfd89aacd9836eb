import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
import { anyMove, StockPlay, wholeWay, type Move } from '../testing/stock-play.ts';
import { brokenStockRules, freeWhileShort } from '../testing/stock-rules.ts';

/** The same sequences every time; set STOCK_SEED to play others. */
const SEED = Number(process.env.STOCK_SEED ?? 20_261_124);
const SEQUENCES = 100;
const TIMEOUT = 180_000;

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

it(
  'whatever happens in whatever order, stock is the sum of its movements, and nothing leaves that was not reserved',
  async () => {
    const play = new StockPlay(world);
    let sequences = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 4, maxLength: 10 }), async (moves) => {
        for (const move of moves) {
          await play.play(move);
          expect(await brokenStockRules(world), `${JSON.stringify(move)}`).toEqual([]);
        }
        if (++sequences % 10 > 0) return;
        await world.settle();
        expect(await brokenStockRules(world)).toEqual([]);
        expect(await freeWhileShort(world)).toEqual([]);
      }),
      // one city through all sequences: a shorter one would be another city
      {
        seed: SEED,
        numRuns: SEQUENCES,
        endOnFailure: true,
        examples: Array.from({ length: 3 }, () => [[...wholeWay]]),
      },
    );
    // each of them was done, and not only refused
    const rare = EVERYTHING.filter((what) => (play.done.get(what) ?? 0) < 2);
    expect(rare, `${JSON.stringify([...play.done])}`).toEqual([]);
  },
  TIMEOUT,
);

const EVERYTHING = [
  'report',
  'receiveStock',
  'recordStockLoss',
  'countStock',
  'use',
  'verifyReliefOrder',
  'approveReliefOrder',
  'dispatchReliefOrder',
  'recordHandOver',
  'annulHandOver',
  'returnReliefGoods',
  'closeReliefOrder',
  'rejectReliefOrder',
  'cancelReliefOrder',
];

it(
  'holds as well when all of it happens at the same time, and nobody meets a deadlock',
  async () => {
    const play = new StockPlay(world);
    const moves = fc.sample(anyMove, { seed: SEED, numRuns: 160 });
    const reports: Move[] = Array.from({ length: 20 }, () => ({ does: 'report', people: 5, pregnant: 1 }));
    await Promise.all(reports.map((move) => play.play(move)));
    await Promise.all(moves.map((move) => play.play(move)));
    await world.settle();
    expect(await brokenStockRules(world)).toEqual([]);
    expect(await freeWhileShort(world)).toEqual([]);
  },
  TIMEOUT,
);

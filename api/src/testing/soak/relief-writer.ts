import fc from 'fast-check';
import type { Random } from '../../graphql/read/testing/random.ts';
import { anyMove, wholeWay, type Move, type StockPlay } from '../stock-play.ts';
import type { Writer } from './writer.ts';

const MOVES_AT_A_TIME = 200;

/** Reports disasters, takes their orders along, and moves stock. */
export class ReliefWriter implements Writer {
  private readonly moves: Move[] = [...wholeWay];

  /** @param play the orders, which all writers about relief share */
  constructor(
    private readonly play: StockPlay,
    private readonly random: Random,
  ) {}

  async write(): Promise<void> {
    if (this.moves.length === 0) {
      this.moves.push(...fc.sample(anyMove, { seed: this.random.between(0, 2 ** 31 - 1), numRuns: MOVES_AT_A_TIME }));
    }
    await this.play.play(this.moves.shift()!);
  }
}

import { addDays } from '../../days.ts';
import { Random } from '../../graphql/read/testing/random.ts';
import type { Asker } from '../asker.ts';
import { Life, newTally } from '../lives/life.ts';
import type { World } from '../world.ts';
import type { Town } from './town.ts';
import type { Writer } from './writer.ts';

/** Families of a writer at the beginning: few, so that some of them come as far as graduation in a short soak. */
const FIRST = 3;
const NEW_FAMILY = 0.04;

/** Registers families, and lets random officers have them enter, assessed, trained, graduated, moved, and leave. */
export class FamilyWriter implements Writer {
  private readonly lives: Life[] = [];

  constructor(
    private readonly world: World,
    private readonly asker: Asker,
    private readonly town: Town,
    private readonly random: Random,
  ) {}

  async write(): Promise<void> {
    const { lives, random, town } = this;
    if (lives.length < FIRST || (!town.isFull && random.chance(NEW_FAMILY))) lives.push(await this.begin());
    await random.pick(lives).sequence();
  }

  private async begin(): Promise<Life> {
    const day = addDays('2024-01-01', this.random.between(0, 300));
    const { householdId } = await this.town.settle(this.random, day);
    const own = this.random.between(0, 2 ** 31 - 1);
    return new Life(this.asker, this.world.owner, new Random(own), householdId, day, newTally());
  }
}

import type pg from 'pg';
import { addDays } from '../../days.ts';
import type { Random } from '../../graphql/read/testing/random.ts';
import type { Asker } from '../asker.ts';
import { mutations, RandomActions, type Action, type Mutation } from './actions.ts';
import { snapshotOf } from './snapshot.ts';

const OFFICERS = ['euis', 'dadang', 'cecep', 'imas'];
const TODAY = '2026-11-24';
const LONGEST_SEQUENCE = 4;

/** How often each mutation was done and refused. */
export type Tally = Record<Mutation, { done: number; refused: number }>;

/** An empty tally. */
export function newTally(): Tally {
  return Object.fromEntries(Object.keys(mutations).map((name) => [name, { done: 0, refused: 0 }])) as Tally;
}

/** The life of one family at the hands of random officers. */
export class Life {
  private day: string;

  constructor(
    private readonly asker: Asker,
    private readonly pool: pg.Pool,
    private readonly random: Random,
    private readonly householdId: string,
    startsOn: string,
    private readonly tally: Tally,
  ) {
    this.day = startsOn;
  }

  /**
   * Lets officers do one to four things, most of them with some sense.
   *
   * @returns what was asked, to be read when something breaks
   * @throws Error when an answer is an error instead of data
   */
  async sequence(): Promise<string[]> {
    const asked: string[] = [];
    for (let step = this.random.between(1, LONGEST_SEQUENCE); step > 0; step--) {
      const snapshot = await snapshotOf(this.pool, this.householdId);
      const actions = new RandomActions(this.random, snapshot, this.day);
      asked.push(await this.do(this.random.chance(0.85) ? actions.sensible() : actions.wild()));
      // off aid, little happens until a follow-up is due
      const longest = snapshot.episodes.some(({ isOpen }) => isOpen) ? 14 : 60;
      const later = addDays(this.day, this.random.between(0, longest));
      this.day = later > TODAY ? TODAY : later;
    }
    return asked;
  }

  private async do({ mutation, input }: Action): Promise<string> {
    const officer = this.random.pick(OFFICERS);
    const document = `mutation ($input: ${mutations[mutation]}!) { ${mutation}(input: $input) { journalEntry { id } userErrors { code message } } }`;
    const { data, errors } = await this.asker.ask(
      document,
      { input },
      { name: officer },
      new Date(`${this.day}T05:00:00Z`),
    );
    const line = `${officer} ${mutation} ${JSON.stringify(input)}`;
    if (errors.length > 0 || !data?.[mutation]) throw new Error(`${line}\n${JSON.stringify(errors)}`);
    const { journalEntry, userErrors } = data[mutation] as { journalEntry: object | null; userErrors: object[] };
    if ((journalEntry === null) !== userErrors.length > 0) {
      throw new Error(`${line}\nis neither done nor refused: ${JSON.stringify(data[mutation])}`);
    }
    this.tally[mutation][journalEntry ? 'done' : 'refused']++;
    return `${line} => ${journalEntry ? 'done' : JSON.stringify(userErrors)}`;
  }
}

import { badInput } from '../graphql/bad-input.ts';
import type { ReliefOrderState } from '../relief/relief-order.state.ts';
import type { Change } from './change.ts';
import type { ChangeLog } from './change-log.ts';
import type { KeptChanges } from './kept-changes.ts';

/** Which changes somebody wants to be told. */
export interface Following {
  /** Id of the last change that was seen; without it only what comes is told. */
  readonly after?: string | null | undefined;
  /** Codes of kelurahan; without it all. */
  readonly kelurahan?: readonly string[] | null | undefined;
  /** States that orders come to, stay in or leave; without it all. */
  readonly states?: readonly ReliefOrderState[] | null | undefined;
}

/** Changes of relief orders, for those who follow them. */
export class ReliefChanges {
  constructor(
    private readonly kept: KeptChanges,
    private readonly log: ChangeLog,
  ) {}

  /**
   * The changes that somebody wants to be told, from the present or from the last one seen, until the signal is given.
   *
   * @throws GraphQLError (BAD_USER_INPUT) when the last one seen or a kelurahan is unknown, or a list is empty
   */
  async follow(following: Following, signal: AbortSignal): Promise<AsyncGenerator<Change, void, undefined>> {
    const { kelurahan, states } = following;
    await this.refuse(following);
    const position = await this.positionAfter(following.after ?? undefined);
    const isWanted = (change: Change) =>
      (!kelurahan || kelurahan.includes(change.kelurahan)) && (!states || isOf(states, change));
    return wanted(this.log.follow(position, signal), isWanted);
  }

  private async positionAfter(id: string | undefined): Promise<number> {
    if (id === undefined) return this.kept.last();
    const position = await this.kept.positionOf(id);
    if (position !== undefined) return position;
    throw badInput(
      `There is no change of a relief order with the id ${id}: give the id of the last change that was seen, or leave "after" out and read the orders anew.`,
    );
  }

  private async refuse({ kelurahan, states }: Following): Promise<void> {
    for (const [name, list] of Object.entries({ kelurahan, states })) {
      if (list?.length === 0)
        throw badInput(`The list "${name}" is empty, so nothing would ever be told: leave it out.`);
    }
    const unknown = kelurahan ? await this.kept.unknownKelurahan(kelurahan) : [];
    if (unknown.length > 0) {
      throw badInput(`There is no kelurahan ${unknown.join(', ')}: { kelurahan { code name } } lists them.`);
    }
  }
}

async function* wanted(changes: AsyncGenerator<Change, void, undefined>, isWanted: (change: Change) => boolean) {
  for await (const change of changes) if (isWanted(change)) yield change;
}

/** Whoever follows states also sees an order leave them. */
function isOf(states: readonly ReliefOrderState[], { state, stateBefore }: Change): boolean {
  return states.includes(state) || (stateBefore !== null && states.includes(stateBefore));
}

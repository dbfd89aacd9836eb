import type { UserError } from '../user-error.ts';
import { refuseStale } from './refuse-stale.ts';

/** The moves of a state machine: state × action → next state, or null where the action is refused. */
export type Moves<State extends string, Action extends string> = Readonly<
  Record<State, Readonly<Record<Action, State | null>>>
>;

/** A state machine as one typed table, so that a state without an answer to an action does not compile. */
export class Machine<State extends string, Action extends string> {
  /** Every state, in the order of the table. */
  readonly states: readonly State[];
  /** Every action, in the order of the table. */
  readonly actions: readonly Action[];

  /**
   * @param thing what it is a machine of, as people call it: `journey`
   * @param initial the state it begins in
   */
  constructor(
    readonly thing: string,
    readonly initial: State,
    readonly moves: Moves<State, Action>,
  ) {
    this.states = Object.keys(moves) as State[];
    this.actions = Object.keys(moves[initial]) as Action[];
  }

  /** The state an action leads to, or null where the state refuses it. */
  next(state: State, action: Action): State | null {
    return this.moves[state][action];
  }

  /** The actions a state allows. */
  actionsFrom(state: State): Action[] {
    return this.actions.filter((action) => this.next(state, action) !== null);
  }

  /** Why the state refuses an action: what was asked, the state it met, what can be done instead. Empty when it allows it. */
  refuse(state: State, action: Action, field: string): UserError[] {
    if (this.next(state, action) !== null) return [];
    const possible = this.actionsFrom(state);
    return [
      {
        code: 'STATE_DOES_NOT_ALLOW',
        field,
        message: `This ${this.thing} is ${state}, which does not allow ${action}. ${
          possible.length > 0 ? `Possible now: ${possible.join(', ')}.` : 'Nothing more can be done with it.'
        }`,
      },
    ];
  }

  /** Why a decision made on an older version is refused. Empty when it was made on the present one. */
  refuseStale(version: number, expected: number): UserError[] {
    return refuseStale(this.thing, version, expected);
  }
}

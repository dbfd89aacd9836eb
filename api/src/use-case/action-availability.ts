// Its functions are pure and are used without the rest of the schema, which would bring this.
import 'reflect-metadata';
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { UserError } from '../user-error.ts';

/** Whether an action can be done now, by whoever asks, and if not, why. */
export interface ActionAvailability<Action extends string> {
  readonly action: Action;
  readonly isAvailable: boolean;
  /** Empty when it is available. */
  readonly reasons: UserError[];
}

/** The GraphQL type that tells the availability of the actions of one machine. */
export function createAvailabilityType<Action extends string>(
  name: string,
  actions: Readonly<Record<string, Action>>,
): ClassType<ActionAvailability<Action>> {
  @ObjectType(name, { description: 'Whether an action can be done now, by whoever asks, and if not, why.' })
  class Availability implements ActionAvailability<Action> {
    @Field(() => actions, { description: 'The action.' })
    action!: Action;

    @Field(() => Boolean, { description: 'Whether it can be done now, by whoever asks.' })
    isAvailable!: boolean;

    @Field(() => [UserError], { description: 'Every reason against; empty when it can be done.' })
    reasons!: UserError[];
  }
  return Availability;
}

/** The availability of every action, from the reasons against each. */
export function availabilityOf<Action extends string>(
  actions: readonly Action[],
  refuse: (action: Action) => UserError[],
): ActionAvailability<Action>[] {
  return actions.map((action) => {
    const reasons = refuse(action);
    return { action, isAvailable: reasons.length === 0, reasons };
  });
}

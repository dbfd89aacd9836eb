import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { availabilityOf, createAvailabilityType, type ActionAvailability } from '../use-case/action-availability.ts';
import { CompanionAssignment } from './companion-assignment.entity.ts';
import { Intervention } from './intervention.entity.ts';
import { InterventionAction, interventionMachine, InterventionState, stateOf } from './intervention.state.ts';
import { Visit } from './visit.entity.ts';

const InterventionActionAvailability = createAvailabilityType('InterventionActionAvailability', InterventionAction);

@Resolver(() => Intervention)
export class CompanionResolver {
  @Rows()
  @Connection()
  @Query(() => [CompanionAssignment], {
    description: 'Which companion accompanies which household, in the order it was recorded.',
  })
  companionAssignments(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [Visit], { description: 'Visits of companions, in the order they were recorded.' })
  visits(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [Intervention], { description: 'Interventions, in the order they were recorded.' })
  interventions(): RowCondition {
    return {};
  }

  @Needs<Intervention>('closedOn')
  @FieldResolver(() => InterventionState, { description: 'Where it stands.' })
  state(@Root() intervention: Pick<Intervention, 'closedOn'>): InterventionState {
    return stateOf(intervention);
  }

  @Needs<Intervention>('closedOn')
  @FieldResolver(() => [InterventionActionAvailability], {
    description: 'What can be done with it now, and why the rest cannot.',
  })
  availableActions(@Root() intervention: Pick<Intervention, 'closedOn'>): ActionAvailability<InterventionAction>[] {
    return availabilityOf(interventionMachine.actions, (action) =>
      interventionMachine.refuse(stateOf(intervention), action, 'interventionId'),
    );
  }
}

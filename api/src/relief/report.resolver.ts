import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import type { Given } from '../graphql/read/given.ts';
import { refer, type RecordReference } from '../graphql/read/reference.ts';
import { Incident } from './incident.entity.ts';
import { ReliefOrderLine } from './relief-order-line.entity.ts';
import { ReportIncidentInput } from './report.input.ts';
import { ReportPayload, reportPayloadOf } from './report.payload.ts';
import { ReportService } from './report.service.ts';

@Resolver(() => Incident)
export class ReportResolver {
  @Rows()
  @Connection()
  @Query(() => [Incident], { description: 'Reported disasters, in the order they were reported.' })
  incidents(): RowCondition {
    return {};
  }

  @Rows()
  @Query(() => Incident, { nullable: true, description: 'One reported disaster.' })
  incident(@Arg('id', () => GraphQLUUID, { description: 'Its id.' }) id: Given): RowCondition {
    return { id: { eq: id } };
  }

  @OfficersOnly()
  @Needs<Incident>('id')
  @FieldResolver(() => [Incident], {
    description: 'Reports that may be of the same event, near in place and time by policy: see mergeIncidents.',
  })
  async possibleDuplicates(
    @Root() { id }: Pick<Incident, 'id'>,
    @Ctx() { duplicates }: Context,
  ): Promise<RecordReference[]> {
    return (await duplicates.of(id)).map((other) => refer(Incident, other));
  }

  @OfficersOnly()
  @Mutation(() => ReportPayload, {
    description:
      'Reports a disaster with all that aid needs: the order exists at that moment, stock is reserved, the clock runs.',
  })
  async reportIncident(
    @Arg('input', () => ReportIncidentInput, {
      description: 'What happened, when, where, whom it hit, with its documents.',
    })
    input: ReportIncidentInput,
    @Ctx() context: Context,
  ): Promise<ReportPayload> {
    const service = new ReportService(performerOf(context), context.identityKey);
    return reportPayloadOf(await service.reportIncident(input));
  }
}

@Resolver(() => ReliefOrderLine)
export class ReliefOrderLineResolver {
  @OfficersOnly()
  @Needs<ReliefOrderLine>('needed', 'reserved')
  @FieldResolver(() => Int, { description: 'Units that stock is still to be found for (kekurangan).' })
  short(@Root() { needed, reserved }: Pick<ReliefOrderLine, 'needed' | 'reserved'>): number {
    return needed - reserved;
  }
}

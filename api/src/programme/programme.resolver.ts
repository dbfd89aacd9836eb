import { Ctx, Query, Resolver } from 'type-graphql';
import type { Row } from '../database/rows.ts';
import type { Context } from '../graphql/context.ts';
import { findProgrammes } from './find-programmes.ts';
import { Programme } from './programme.entity.ts';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => [Programme], { description: 'Aid programmes, in the order of their codes.' })
  programmes(@Ctx() { em }: Context): Promise<Row<Programme>[]> {
    return findProgrammes(em, null);
  }
}

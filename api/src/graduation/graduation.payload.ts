import { Field, ObjectType } from 'type-graphql';
import { Episode } from '../episode/episode.entity.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { GraduationProposal } from './graduation-proposal.entity.ts';

@ObjectType({ description: 'Result of a mutation on a proposed graduation.' })
export class GraduationPayload extends MutationPayload {
  @Field(() => GraduationProposal, { nullable: true, description: 'The proposal as it stands now.' })
  proposal!: RecordReference | null;

  @Field(() => Episode, {
    nullable: true,
    description: 'The episode as it stands now, where a proposal for it was refused; else read it from the proposal.',
  })
  episode!: RecordReference | null;
}

import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { ExitCase } from './exit-case.entity.ts';

@ObjectType({ description: 'What became of a request about a natural exit.' })
export class ExitCasePayload extends MutationPayload {
  @Field(() => ExitCase, { nullable: true, description: 'The case as it stands now.' })
  exitCase!: RecordReference | null;
}

import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { Episode } from './episode.entity.ts';

@ObjectType({ description: 'Result of confirmGraduation.' })
export class ConfirmGraduationPayload extends MutationPayload {
  @Field(() => Episode, { nullable: true, description: 'The episode as it stands now.' })
  episode!: RecordReference | null;
}

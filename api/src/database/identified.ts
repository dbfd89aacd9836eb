import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';

/**
 * A record with an identity of its own: a UUIDv7, made by the application, so that no sequence ties the tables to one
 * server, and in the order of time, so that indexes grow at their end.
 */
@ObjectType()
export abstract class Identified {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = v7();
}

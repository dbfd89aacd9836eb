import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { LocalisedTextType } from '../graphql/localised-text.ts';
import { policyCatalogue, policyKeys, type PolicyDefinition } from './catalogue.ts';

@ObjectType('PolicyDefinition', { description: 'A parameter that rules read: what it means and how its value looks.' })
export class PolicyDefinitionType {
  @Field(() => ID, { description: 'Name, for example exit.objection_days.' })
  key!: string;

  @Field(() => LocalisedTextType, { description: 'What it decides.' })
  meaning!: LocalisedTextType;

  @Field(() => String, { description: 'What a value has to be, in words.' })
  shape!: string;

  @Field(() => GraphQLJSON, { description: 'A value that can be set; not the one in force.' })
  example!: unknown;
}

/** Every parameter that rules read, in the order of their keys. */
export const policyDefinitions: readonly PolicyDefinitionType[] = [...policyKeys].sort().map((key) => {
  const { meaning, shape, example }: PolicyDefinition<unknown> = policyCatalogue[key];
  return { key, meaning, shape: shape.description, example };
});

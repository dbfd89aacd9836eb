import type { LocalisedText } from '@simoncer/analytics';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('LocalisedText', { description: 'A text in Indonesian and English.' })
export class LocalisedTextType implements LocalisedText {
  @Field(() => String, { description: 'Indonesian.' })
  id!: string;

  @Field(() => String, { description: 'English.' })
  en!: string;
}

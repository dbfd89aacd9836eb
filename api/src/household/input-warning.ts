import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** How much a warning weighs. */
export enum WarningLevel {
  WARNING = 'WARNING',
  INFO = 'INFO',
}
registerEnumType(WarningLevel, {
  name: 'WarningLevel',
  description: 'How much a warning weighs.',
  valuesConfig: {
    WARNING: { description: 'To be checked with the document.' },
    INFO: { description: 'Worth knowing, nothing to check.' },
  },
});

/** What was taken, but looks wrong. */
@ObjectType({ description: 'What was taken as it was given, but does not agree with itself.' })
export class InputWarning {
  @Field(() => WarningLevel, { description: 'How much it weighs.' })
  level!: WarningLevel;

  @Field(() => String, { description: 'Stable name of the rule, for programs.' })
  code!: string;

  @Field(() => String, { description: 'Input field it is about.' })
  field!: string;

  @Field(() => String, { description: 'What disagrees, for people.' })
  message!: string;
}

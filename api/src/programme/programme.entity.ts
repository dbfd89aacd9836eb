import { OptionalProps, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** How often a programme pays. */
export enum PaymentCycle {
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
  YEARLY = 'YEARLY',
  ONCE = 'ONCE',
}
registerEnumType(PaymentCycle, {
  name: 'PaymentCycle',
  description: 'How often a programme pays.',
  valuesConfig: {
    MONTHLY: { description: 'Every month (bulanan).' },
    QUARTERLY: { description: 'Every quarter (triwulanan).' },
    YEARLY: { description: 'Every year (tahunan).' },
    ONCE: { description: 'Once (sekali).' },
  },
});

@Entity({ tableName: 'programme' })
@ObjectType({ description: 'Aid programme, for example PKH or Sembako.' })
export class Programme {
  [PrimaryKeyProp]?: 'code';
  [OptionalProps]?: 'isComponentBased';

  @Field(() => ID, { description: 'Short name, the identity.' })
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Full name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Agency that owns the programme.' })
  @Property({ type: 'text' })
  ownerAgency!: string;

  @Field(() => PaymentCycle, { description: 'How often it pays.' })
  @Enum({ items: () => PaymentCycle })
  paymentCycle!: PaymentCycle;

  @Field(() => Boolean, {
    description: 'Whether it serves families for the sake of certain members, as PKH does (berbasis komponen).',
  })
  @Property({ type: 'boolean' })
  isComponentBased: boolean = false;

  @Field(() => String, { description: 'Regulation the programme stands on.' })
  @Property({ type: 'text' })
  legalBasis!: string;
}

import type { Quarter } from '@simoncer/analytics';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { QuarterScalar } from '../graphql/quarter.scalar.ts';
import { IdentityNumberScalar } from '../household/identity-number.scalar.ts';
import { Sex } from '../household/person.entity.ts';
import { RetryableInput } from '../use-case/inputs.ts';
import { FeedFactKind, FeedSource } from './feed.state.ts';

const optional = (description: string) => ({ nullable: true, description });

@InputType({
  description:
    'A single fact, as a line of a feed tells it: whom it is about (by NIK, by family card, or by name and birth date), when, on which document, and what its kind needs.',
})
export class ReportFactInput extends RetryableInput {
  @Field(() => FeedSource, { description: 'Who says so.' })
  source!: FeedSource;

  @Field(() => FeedFactKind, { description: 'What it is.' })
  kind!: FeedFactKind;

  @Field(() => IdentityNumberScalar, optional('NIK of the person.'))
  nik?: string | null;

  @Field(() => IdentityNumberScalar, optional('Number of the family card.'))
  kk?: string | null;

  @Field(() => String, optional('Name of the person.'))
  fullName?: string | null;

  @Field(() => Sex, optional('Sex of the person.'))
  sex?: Sex | null;

  @Field(() => GraphQLLocalDate, optional('Birth date of the person.'))
  bornOn?: string | null;

  @Field(() => String, optional('Kelurahan where the family lives, by its Kemendagri code.'))
  kelurahanCode?: string | null;

  @Field(() => GraphQLLocalDate, optional('Day it happened, or of the visit; every kind but DECILE needs it.'))
  occurredOn?: string | null;

  @Field(() => String, optional('Number of the document it stands in.'))
  reference?: string | null;

  @Field(() => String, optional('MOVE_WITHIN_CITY: kelurahan it moved to, by its Kemendagri code.'))
  toKelurahanCode?: string | null;

  @Field(() => Int, optional('MOVE_WITHIN_CITY: RT it moved to.'))
  toRt?: number | null;

  @Field(() => Int, optional('MOVE_WITHIN_CITY: RW it moved to.'))
  toRw?: number | null;

  @Field(() => String, optional('MOVE_OUT: city or regency it moved to.'))
  toCity?: string | null;

  @Field(() => Boolean, optional('Moves: whether the whole family moved.'))
  wholeFamily?: boolean | null;

  @Field(() => String, optional('CORRECTION: the right name.'))
  newFullName?: string | null;

  @Field(() => Sex, optional('CORRECTION: the right sex.'))
  newSex?: Sex | null;

  @Field(() => GraphQLLocalDate, optional('CORRECTION: the right birth date.'))
  newBornOn?: string | null;

  @Field(() => IdentityNumberScalar, optional('CORRECTION: the new family card.'))
  newKk?: string | null;

  @Field(() => Int, optional('DECILE: 1, the poorest tenth, to 10.'))
  decile?: number | null;

  @Field(() => QuarterScalar, optional('DECILE: quarter of the ranking.'))
  quarter?: Quarter | null;

  @Field(() => IdentityNumberScalar, optional('DUPLICATE: family card of the other record.'))
  otherKk?: string | null;

  @Field(() => String, optional('What field staff adds.'))
  note?: string | null;
}

import { Arg, Ctx, Field, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import type { Context } from '../graphql/context.ts';
import { refer, type RecordReference } from '../graphql/read/reference.ts';
import { Household } from './household.entity.ts';
import { findHolders, IdentityKind } from './identity.ts';
import { sealIdentityNumber } from './identity-number.ts';
import { IdentityNumberScalar } from './identity-number.scalar.ts';
import { Person } from './person.entity.ts';

registerEnumType(IdentityKind, {
  name: 'IdentityKind',
  description: 'What kind of number it is.',
  valuesConfig: {
    NIK: { description: 'Identity number of a person (nomor induk kependudukan).' },
    KK: { description: 'Family card number (nomor kartu keluarga).' },
  },
});

@OfficersOnly()
@ObjectType({ description: 'Who holds an identity number.' })
export class IdentityHolder {
  @Field(() => IdentityKind, { description: 'What kind of number it is.' })
  kind!: IdentityKind;

  @Field(() => Boolean, { description: 'Of a member who died or left, or a card that the household had before.' })
  isFormer!: boolean;

  @Field(() => Household, { description: 'The household.' })
  household!: RecordReference;

  @Field(() => Person, { nullable: true, description: 'The person; empty for a family card.' })
  person!: RecordReference | null;
}

@Resolver()
export class IdentityResolver {
  @OfficersOnly()
  @Query(() => [IdentityHolder], {
    description:
      'Who holds a NIK or family card number, former ones too; empty when nobody does. Since both have one form, a number may be found as both.',
  })
  async findByIdentityNumber(
    @Ctx() { em, identityKey }: Context,
    @Arg('number', () => IdentityNumberScalar, { description: 'The number, sent in a variable.' }) number: string,
  ): Promise<IdentityHolder[]> {
    if (!/^\d{16}$/.test(number)) return [];
    const holders = await findHolders(em, [sealIdentityNumber(number, identityKey)]);
    return holders.map(({ kind, isFormer, householdId, personId }) => ({
      kind,
      isFormer,
      household: refer(Household, householdId),
      person: personId === null ? null : refer(Person, personId),
    }));
  }
}

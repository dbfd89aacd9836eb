import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { Person } from '../household/person.entity.ts';
import { MatchContradiction, MatchReason } from './feed-match.rules.ts';

registerEnumType(MatchReason, {
  name: 'MatchReason',
  description: 'Why a person may be the one whom a line means.',
  valuesConfig: {
    SAME_NIK: { description: 'The line names the NIK of the person.' },
    SAME_FAMILY_CARD: { description: 'The line names the family card of the household.' },
    SAME_NIK_ENDS: { description: 'First and last four digits of the NIK agree.' },
    SAME_BIRTH_DATE: { description: 'The birth dates agree.' },
    NEAR_BIRTH_DATE: { description: 'One birth date is easily written for the other.' },
    SAME_NAME: { description: 'The names agree, marks and titles apart.' },
    SIMILAR_NAME: { description: 'The names are similar.' },
    SAME_KELURAHAN: { description: 'The line names the kelurahan where the household lives.' },
    SAME_KECAMATAN: { description: 'The line names another kelurahan of the kecamatan.' },
  },
});

registerEnumType(MatchContradiction, {
  name: 'MatchContradiction',
  description: 'What a line says otherwise than the record of a person.',
  valuesConfig: {
    NAME_DIFFERS: { description: 'The names are not even similar.' },
    BIRTH_DATE_DIFFERS: { description: 'The line gives another birth date.' },
    SEX_DIFFERS: { description: 'The line gives the other sex.' },
    NIK_OF_SOMEBODY_ELSE: { description: 'The line gives a NIK that is not of this person.' },
    CARD_OF_OTHER_FAMILY: { description: 'The line gives the family card of another household.' },
  },
});

@OfficersOnly()
@ObjectType({ description: 'A person who may be the one whom a line means (calon padanan).' })
export class FeedCandidate {
  @Field(() => Person, { description: 'The person.' })
  person!: RecordReference;

  @Field(() => Float, { description: 'Similarity of the names by their trigrams, from 0 to 1.' })
  similarity!: number;

  @Field(() => [MatchReason], { description: 'What speaks for the person.' })
  reasons!: readonly MatchReason[];

  @Field(() => [MatchContradiction], { description: 'What speaks against the person.' })
  contradictions!: readonly MatchContradiction[];
}

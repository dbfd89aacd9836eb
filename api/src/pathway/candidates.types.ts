import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { PageInfo } from '../graphql/page-info.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { Household } from '../household/household.entity.ts';
import { Person } from '../household/person.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { CandidateExclusion, ReadinessCriterion, type CandidateReason as Reason } from './candidates.rules.ts';

/** In which order candidates come. */
export enum CandidateOrder {
  BY_KELURAHAN = 'BY_KELURAHAN',
  BY_READINESS = 'BY_READINESS',
}
registerEnumType(CandidateOrder, {
  name: 'CandidateOrder',
  description: 'In which order candidates come.',
  valuesConfig: {
    BY_KELURAHAN: { description: 'By kelurahan; in each, the readiest first.' },
    BY_READINESS: { description: 'The readiest first, wherever they live.' },
  },
});

/** What a reason is about: a criterion that gives points, or what excludes. */
export const CandidateReasonCode = { ...ReadinessCriterion, ...CandidateExclusion } as const;
registerEnumType(CandidateReasonCode, {
  name: 'CandidateReasonCode',
  description: 'What a reason for or against a candidate is about.',
  valuesConfig: {
    STANDING_CLASS: { description: 'The class that counts (kelas kesejahteraan).' },
    DECILE: { description: 'The national decile (desil).' },
    PRODUCTIVE_MEMBERS: { description: 'Members who can go the pathway (anggota usia produktif).' },
    INCOME: { description: 'Income beside the poverty line (pendapatan).' },
    SMALL_CHILDREN: { description: 'Small children to care for (balita).' },
    TIME_ON_AID: { description: 'How long it is on aid (lama kepesertaan).' },
    ACCOMPANIMENT: { description: 'Visits and interventions (pendampingan).' },
    NO_DROP_OUT: { description: 'Whether it gave a journey up (putus jalur).' },
    JOURNEY_OPEN: { description: 'Excludes: it is on the pathway already (sedang mengikuti jalur).' },
    EXIT_CASE_OPEN: { description: 'Excludes: a natural exit is proposed (sedang diusulkan keluar).' },
    NOBODY_OF_PRODUCTIVE_AGE: { description: 'Excludes: nobody is of productive age (tidak ada usia produktif).' },
    ONLY_ELDERLY_OR_DISABLED: {
      description: 'Excludes: everybody is elderly or has a severe disability (lansia atau disabilitas berat).',
    },
    WAITING_AFTER_DROP_OUT: { description: 'Excludes: it gave a journey up a short time ago (masa tunggu).' },
  },
});

@InputType({ description: 'Which candidates: where all are asked for, leave both out.' })
export class PathwayCandidateFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of the kelurahan they live in.' })
  kelurahan?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the kecamatan they live in.' })
  kecamatan?: string[] | null;
}

@OfficersOnly()
@ObjectType({ description: 'A reason for or against a candidate.' })
export class CandidateReason implements Reason {
  @Field(() => CandidateReasonCode, { description: 'What it is about.' })
  code!: Reason['code'];

  @Field(() => Boolean, { description: 'Whether it speaks for the family.' })
  isFor!: boolean;

  @Field(() => Boolean, { description: 'Whether it alone keeps the family from beginning now.' })
  excludes!: boolean;

  @Field(() => Int, { description: 'Points it gives; those of all reasons add up to the readiness.' })
  points!: number;

  @Field(() => Int, { description: 'The most points there are for it.' })
  mostPoints!: number;

  @Field(() => String, { description: 'What was found.' })
  message!: string;
}

@OfficersOnly()
@ObjectType({
  description:
    'A family on aid that might begin the pathway (calon peserta jalur graduasi). Its readiness is the order in which officers look; a person decides, on what the family wants too.',
})
export class PathwayCandidate {
  @Field(() => Household, { description: 'The household.' })
  household!: RecordReference;

  @Field(() => Kelurahan, { description: 'Where it lives.' })
  kelurahan!: RecordReference;

  @Field(() => [Person], { description: 'Its members of productive age, the eldest first: who could go the pathway.' })
  productiveMembers!: RecordReference[];

  @Field(() => Int, { description: 'Readiness (kesiapan), 0 to 100: the points of its reasons together.' })
  readiness!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its place, 1 the readiest: in its kelurahan, or among all where asked BY_READINESS. Empty where excluded.',
  })
  rank!: number | null;

  @Field(() => Boolean, { description: 'Whether something keeps it from beginning now.' })
  isExcluded!: boolean;

  @Field(() => [CandidateReason], { description: 'Every reason: what excludes it, then each criterion.' })
  reasons!: CandidateReason[];
}

@OfficersOnly()
@ObjectType({ description: 'A page of candidates.' })
export class PathwayCandidateConnection {
  @Field(() => [PathwayCandidate], { description: 'The candidates of the page.' })
  nodes!: PathwayCandidate[];

  @Field(() => PageInfo, { description: 'How to go on.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are.' })
  totalCount!: number;

  @Field(() => Int, { description: 'How many families on aid are excluded, whether they are listed or not.' })
  excludedCount!: number;
}

@ObjectType({ description: 'What a family is given points for, and why.' })
export class ReadinessCriterionInfo {
  @Field(() => CandidateReasonCode, { description: 'The criterion.' })
  code!: ReadinessCriterion;

  @Field(() => Int, { description: 'The most points there are for it.' })
  mostPoints!: number;

  @Field(() => String, { description: 'Why it counts.' })
  why!: string;
}

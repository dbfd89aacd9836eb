import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Evidence } from '../journal/journal-entry.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Skill } from '../skill/skill.entity.ts';
import { Journey } from './journey.entity.ts';
import { StageAttempt } from './stage-attempt.entity.ts';

/** What was handed over. */
export enum SkillAidKind {
  TOOL = 'TOOL',
  CAPITAL = 'CAPITAL',
  WORKPLACE = 'WORKPLACE',
}
registerEnumType(SkillAidKind, {
  name: 'SkillAidKind',
  description: 'What applied-skill aid consists of.',
  valuesConfig: {
    TOOL: { description: 'Tool or machine (alat kerja).' },
    CAPITAL: { description: 'Capital of a business (modal usaha).' },
    WORKPLACE: { description: 'Place of work (tempat usaha).' },
  },
});

/** Who pays for it. */
export enum FundingSource {
  APBD = 'APBD',
  APBN = 'APBN',
  BAZNAS = 'BAZNAS',
  CSR = 'CSR',
  SELF = 'SELF',
  OTHER = 'OTHER',
}
registerEnumType(FundingSource, {
  name: 'FundingSource',
  description: 'Who pays.',
  valuesConfig: {
    APBD: { description: 'Budget of the city or province (APBD).' },
    APBN: { description: 'Budget of the state (APBN).' },
    BAZNAS: { description: 'Zakat agency (BAZNAS).' },
    CSR: { description: 'Companies (tanggung jawab sosial perusahaan).' },
    SELF: { description: 'The family itself (swadaya).' },
    OTHER: { description: 'Others (lainnya).' },
  },
});

@OfficersOnly()
@Entity({ tableName: 'skill_aid' })
@ObjectType({
  description:
    'Tool, capital or place of work handed over to put the trained skill to use (bantuan keterampilan terapan).',
})
export class SkillAid extends Identified {
  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Journey, { description: 'The journey.' })
  @ManyToOne(() => Journey, { ref: true, joinColumn: 'journey_id' })
  journey!: Ref<Journey>;

  @Field(() => StageAttempt, { description: 'The attempt at the stage it belongs to.' })
  @ManyToOne(() => StageAttempt, { ref: true, joinColumn: 'stage_attempt_id' })
  stageAttempt!: Ref<StageAttempt>;

  @Field(() => Skill, { description: 'The skill it fits: that of the attempt.' })
  @ManyToOne(() => Skill, { ref: true, joinColumn: 'skill_code' })
  skill!: Ref<Skill>;

  @Field(() => Kelurahan, { description: 'Where the household lived on that day.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => SkillAidKind, { description: 'What it is: tool, capital or place of work.' })
  @Enum({ items: () => SkillAidKind })
  kind!: SkillAidKind;

  @Field(() => String, { description: 'What it is, in words.' })
  @Property({ type: 'text' })
  description!: string;

  @Field(() => Float, { description: 'Value in rupiah.' })
  @Property({ type: 'decimal', runtimeType: 'number' })
  valueAmount!: number;

  @Field(() => FundingSource, { description: 'Who paid.' })
  @Enum({ items: () => FundingSource })
  fundingSource!: FundingSource;

  @Field(() => GraphQLLocalDate, { description: 'Day it was handed over.' })
  @Property({ type: 'date' })
  grantedOn!: string;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  @Property({ type: 'json' })
  evidence!: Evidence[];
}

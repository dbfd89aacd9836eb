import { CONFIDENCE } from '@simoncer/analytics';
import type {
  AreaLevel,
  GraduationKind,
  IndicatorChange,
  IndicatorDefinition,
  IndicatorValue,
  LocalisedText,
  MissingReason,
  Quarter,
} from '@simoncer/analytics';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { LocalisedTextType } from '../graphql/localised-text.ts';
import { QuarterScalar } from '../graphql/quarter.scalar.ts';
import { Programme } from '../programme/programme.entity.ts';
import { Area } from '../region/region.entity.ts';
import type { Figures } from './figures.ts';

/** An enum object for a union of texts. */
function enumOf<Value extends string>(...values: Value[]): { [Key in Value]: Key } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [Key in Value]: Key };
}

export const AreaLevelEnum = enumOf<AreaLevel>('CITY', 'KECAMATAN', 'KELURAHAN');
registerEnumType(AreaLevelEnum, {
  name: 'AreaLevel',
  description: 'Level of region.',
  valuesConfig: {
    CITY: { description: 'City (kota).' },
    KECAMATAN: { description: 'District (kecamatan).' },
    KELURAHAN: { description: 'Urban village (kelurahan).' },
  },
});

export const GraduationKindEnum = enumOf<GraduationKind>('ALL', 'NATURAL', 'RISING_CLASS');
registerEnumType(GraduationKindEnum, {
  name: 'GraduationKind',
  description: 'Kind of graduation.',
  valuesConfig: {
    ALL: { description: 'Of either kind.' },
    NATURAL: { description: 'Natural: deceased, no longer poor, moved out of the city (graduasi alami).' },
    RISING_CLASS: { description: 'By rising class (graduasi sejahtera mandiri).' },
  },
});

const MissingReasonEnum = enumOf<MissingReason>('DENOMINATOR_ZERO', 'GROUP_TOO_SMALL', 'NO_DATA', 'PERIOD_OPEN');
registerEnumType(MissingReasonEnum, {
  name: 'MissingReason',
  description: 'Why an indicator has no value.',
  valuesConfig: {
    DENOMINATOR_ZERO: { description: 'There was nobody the event could have happened to.' },
    GROUP_TOO_SMALL: { description: 'The group is smaller than policy lets be published.' },
    NO_DATA: { description: 'The facts do not cover this quarter or area.' },
    PERIOD_OPEN: { description: 'The quarter has not ended.' },
  },
});

const IndicatorUnitEnum = enumOf<IndicatorDefinition['unit']>('COUNT', 'RATIO');
registerEnumType(IndicatorUnitEnum, {
  name: 'IndicatorUnit',
  description: 'Unit of an indicator.',
  valuesConfig: { COUNT: { description: 'A number of families.' }, RATIO: { description: 'A share from 0 to 1.' } },
});

@ObjectType('IndicatorDefinition', { description: 'What an indicator means.' })
export class IndicatorDefinitionType {
  @Field(() => ID, { description: 'Stable identity.' })
  code!: string;

  @Field(() => Int, { description: 'Raised whenever a value may change for the same facts.' })
  version!: number;

  @Field(() => IndicatorUnitEnum, { description: 'Unit of the value.' })
  unit!: IndicatorDefinition['unit'];

  @Field(() => LocalisedTextType, { description: 'Name.' })
  name!: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'What it says and how it is made.' })
  description!: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'What is counted.' })
  numerator!: LocalisedText;

  @Field(() => LocalisedTextType, { nullable: true, description: 'Out of what; absent for a count.' })
  denominator?: LocalisedText;
}

/** The interval that a value and a change both come with. Read as plain properties, since answers hold thousands. */
@ObjectType({ simpleResolvers: true })
abstract class WithInterval {
  @Field(() => Float, { nullable: true, description: 'Lower bound of the confidence interval.' })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the confidence interval.' })
  upper!: number | null;

  @Field(() => Float, { description: 'Confidence level of the interval.' })
  confidence: number = CONFIDENCE;
}

@ObjectType('IndicatorValue', {
  simpleResolvers: true,
  description: 'A value with its interval and what it was made of, or the reason why there is none.',
})
export class IndicatorValueType extends WithInterval implements IndicatorValue {
  @Field(() => Float, { nullable: true, description: 'The count or ratio; null exactly when missingReason is set.' })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Families counted; people where the indicator is of people.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Families, or people, out of which; null for a count.' })
  denominator!: number | null;

  @Field(() => MissingReasonEnum, { nullable: true, description: 'Why there is no value.' })
  missingReason!: MissingReason | null;

  @Field(() => GraphQLDateTimeISO, { description: 'The moment up to which every committed change is included.' })
  asOf!: Date;

  @Field(() => IndicatorDefinitionType, { description: 'What the value means, with the version of the definition.' })
  definition!: IndicatorDefinition;

  /** A value with its definition and the moment it is of. */
  static of(value: IndicatorValue, definition: IndicatorDefinition, asOf: Date): IndicatorValueType {
    const made = new IndicatorValueType();
    made.value = value.value;
    made.lower = value.lower;
    made.upper = value.upper;
    made.numerator = value.numerator;
    made.denominator = value.denominator;
    made.missingReason = value.missingReason;
    made.definition = definition;
    made.asOf = asOf;
    return made;
  }
}

@ObjectType('IndicatorChange', {
  simpleResolvers: true,
  description: 'Difference of an indicator between two quarters, later minus earlier, with its interval.',
})
export class IndicatorChangeType extends WithInterval {
  @Field(() => Float, { nullable: true, description: 'In the unit of the indicator; null when missingReason is set.' })
  difference!: number | null;

  @Field(() => IndicatorValueType, { description: 'The earlier value.' })
  before!: IndicatorValueType;

  @Field(() => IndicatorValueType, { description: 'The later value.' })
  after!: IndicatorValueType;

  @Field(() => MissingReasonEnum, { nullable: true, description: 'Why there is no difference.' })
  missingReason!: MissingReason | null;

  /** A change with its definition and the moment it is of. */
  static of(change: IndicatorChange, definition: IndicatorDefinition, asOf: Date): IndicatorChangeType {
    return Object.assign(new IndicatorChangeType(), change, {
      before: IndicatorValueType.of(change.before, definition, asOf),
      after: IndicatorValueType.of(change.after, definition, asOf),
    });
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'One row of the participation figures. Each figure is made only when asked.',
})
export class ParticipationRow {
  @Field(() => Area, { description: 'The area.' })
  readonly area: RecordReference;

  @Field(() => Programme, { nullable: true, description: 'The programme; null stands for aid of any programme.' })
  readonly programme: RecordReference | null;

  @Field(() => QuarterScalar, { description: 'The quarter.' })
  readonly quarter: Quarter;

  /** Loaded where a query asks for them. */
  readonly figures: Figures | undefined;

  constructor(
    area: RecordReference,
    programme: RecordReference | null,
    quarter: Quarter,
    figures: Figures | undefined,
  ) {
    this.area = area;
    this.programme = programme;
    this.quarter = quarter;
    this.figures = figures;
  }
}

@ObjectType({ description: 'Which quarters the facts cover.' })
export class Coverage {
  @Field(() => QuarterScalar, { description: 'Quarter of the first fact.' })
  firstQuarter!: Quarter;

  @Field(() => QuarterScalar, { description: 'Last quarter that has ended and that facts reach into.' })
  lastClosedQuarter!: Quarter;

  @Field(() => QuarterScalar, { description: 'The quarter that runs today.' })
  currentQuarter!: Quarter;

  @Field(() => GraphQLDateTimeISO, { description: 'The moment up to which every committed change is included.' })
  asOf!: Date;
}

@InputType({ description: 'Quarters from the first to the last, both included.' })
export class QuarterRange {
  @Field(() => QuarterScalar, { description: 'First quarter.' })
  from!: Quarter;

  @Field(() => QuarterScalar, { description: 'Last quarter.' })
  to!: Quarter;
}

@InputType({ description: 'Narrows the participation figures. What is left out does not narrow.' })
export class ParticipationFilter {
  @Field(() => ID, { nullable: true, description: 'Areas of this city.' })
  city?: string | null;

  @Field(() => [ID], { nullable: true, description: 'These kecamatan, or kelurahan within them.' })
  kecamatan?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'These kelurahan.' })
  kelurahan?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Aid of this programme only.' })
  programme?: string | null;
}

import { CONFIDENCE, MISSING_REASONS } from '@simoncer/analytics';
import type {
  Figures,
  IndicatorChange,
  IndicatorDefinition,
  IndicatorUnit,
  IndicatorValue,
  LocalisedText,
  MissingReason,
  PeerValue,
  Quarter,
} from '@simoncer/analytics';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalisedTextType } from '../graphql/localised-text.ts';
import { QuarterScalar } from '../graphql/quarter.scalar.ts';

/** An enum object for a union of texts. */
export function enumOf<Value extends string>(...values: Value[]): { [Key in Value]: Key } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [Key in Value]: Key };
}

const MissingReasonEnum = enumOf(...(Object.keys(MISSING_REASONS) as MissingReason[]));
registerEnumType(MissingReasonEnum, {
  name: 'MissingReason',
  description: 'Why an indicator has no value.',
  valuesConfig: Object.fromEntries(
    Object.entries(MISSING_REASONS).map(([reason, { en }]) => [reason, { description: en }]),
  ),
});

const IndicatorUnitEnum = enumOf<IndicatorUnit>('COUNT', 'DAYS', 'HOURS', 'MONTHS', 'RATIO', 'RUPIAH');
registerEnumType(IndicatorUnitEnum, {
  name: 'IndicatorUnit',
  description: 'Unit of an indicator.',
  valuesConfig: {
    COUNT: { description: 'A number of what is counted.' },
    DAYS: { description: 'Days of 24 hours.' },
    HOURS: { description: 'Hours.' },
    MONTHS: { description: 'Months of the calendar.' },
    RATIO: { description: 'A share from 0 to 1.' },
    RUPIAH: { description: 'Rupiah.' },
  },
});

@ObjectType('IndicatorDefinition', { description: 'What an indicator means.' })
export class IndicatorDefinitionType {
  @Field(() => ID, { description: 'Stable identity.' })
  code!: string;

  @Field(() => Int, { description: 'Raised whenever a value may change for the same facts.' })
  version!: number;

  @Field(() => String, { description: 'The query that has it, which is its subject.' })
  subject!: string;

  @Field(() => IndicatorUnitEnum, { description: 'Unit of the value.' })
  unit!: IndicatorUnit;

  @Field(() => LocalisedTextType, { description: 'Name.' })
  name!: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'The question it answers.' })
  question!: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'What it says and how it is made.' })
  description!: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'What is counted.' })
  numerator!: LocalisedText;

  @Field(() => LocalisedTextType, { nullable: true, description: 'Out of what; absent for a count.' })
  denominator?: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'Whom it is about.' })
  population!: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'Which facts belong to a period, and when it has a value.' })
  period!: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'What it does not say.' })
  limits!: LocalisedText;

  @Field(() => [String], { description: 'Laws and papers it stands on.' })
  sources!: readonly string[];
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
  @Field(() => Float, {
    nullable: true,
    description: 'In the unit of the indicator; null exactly when missingReason is set.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'What was counted or added up.' })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'Out of what; null for a count.' })
  denominator!: number | null;

  @Field(() => MissingReasonEnum, { nullable: true, description: 'Why there is no value.' })
  missingReason!: MissingReason | null;

  @Field(() => GraphQLDateTimeISO, { description: 'The moment up to which every committed change is included.' })
  asOf!: Date;

  @Field(() => IndicatorDefinitionType, { description: 'What the value means, with the version of the definition.' })
  definition!: IndicatorDefinition;

  /** The row of figures it stands in; undefined for a value that stands alone. */
  private place: FigurePlace | undefined;

  /** The value of an indicator in a row of figures. */
  static of(figures: Figures, definition: IndicatorDefinition, row: number, asOf: Date): IndicatorValueType {
    const made = IndicatorValueType.alone(figures.valuesOf(definition)[row]!, definition, asOf);
    made.place = { figures, row };
    return made;
  }

  /** A value that is compared with nothing. */
  static alone(value: IndicatorValue, definition: IndicatorDefinition, asOf: Date): IndicatorValueType {
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

  /** Its change against the same span some months before. */
  async changeSince(months: number): Promise<IndicatorChangeType | null> {
    if (!this.place) return null;
    const change = await this.place.figures.changeSince(months, this.definition, this.place.row);
    return IndicatorChangeType.of(change, this.definition, this.asOf);
  }

  /** What it says among the values of the other areas of its table. */
  amongAreas(): PeerValue | null {
    return this.place?.figures.among(this.definition, this.place.row) ?? null;
  }

  /** The value of the whole city. */
  async ofCity(): Promise<IndicatorValueType | null> {
    if (!this.place) return null;
    const value = await this.place.figures.valueOfAll(this.definition, this.place.row);
    return IndicatorValueType.alone(value, this.definition, this.asOf);
  }
}

interface FigurePlace {
  readonly figures: Figures;
  readonly row: number;
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
      before: IndicatorValueType.alone(change.before, definition, asOf),
      after: IndicatorValueType.alone(change.after, definition, asOf),
    });
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

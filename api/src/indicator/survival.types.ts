import type { CompetingStep } from '@simoncer/analytics';
import { EVENT } from '@simoncer/analytics';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { Programme } from '../programme/programme.entity.ts';
import { Area } from '../region/region.entity.ts';
import { enumOf, IndicatorValueType } from './indicator.types.ts';

/** Where time begins. */
export type TimeSince = 'AID' | 'JOURNEY';
export const TimeSinceEnum = enumOf<TimeSince>('AID', 'JOURNEY');
registerEnumType(TimeSinceEnum, {
  name: 'TimeSince',
  description: 'Where the time to graduation begins.',
  valuesConfig: {
    AID: { description: 'With the stay on aid (mulai menerima bantuan).' },
    JOURNEY: { description: 'With the latest journey on the graduation pathway (mulai jalur graduasi).' },
  },
});

/** What curves are drawn for: one for each. */
export type CurveBreakdown = 'CITY' | 'KECAMATAN' | 'KELURAHAN' | 'PROGRAMME';
export const CurveBreakdownEnum = enumOf<CurveBreakdown>('CITY', 'KECAMATAN', 'KELURAHAN', 'PROGRAMME');
registerEnumType(CurveBreakdownEnum, {
  name: 'CurveBreakdown',
  description: 'What there is one curve for each of.',
  valuesConfig: {
    CITY: { description: 'By city (kota).' },
    KECAMATAN: { description: 'By district (kecamatan).' },
    KELURAHAN: { description: 'By urban village (kelurahan).' },
    PROGRAMME: { description: 'By programme (program).' },
  },
});

@InputType({ description: 'Narrows curves. What is left out does not narrow.' })
export class CurveFilter {
  @Field(() => ID, { nullable: true, description: 'This city.' })
  city?: string | null;

  @Field(() => [ID], { nullable: true, description: 'These kecamatan.' })
  kecamatan?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'These kelurahan.' })
  kelurahan?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The time in these programmes only.' })
  programme?: string[] | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What became of families so many months after the start. The shares of all ways out and of those who remain add up to one.',
})
export class CurveStep {
  @Field(() => Int, { description: 'Months of the calendar since the start.' })
  months!: number;

  @Field(() => Int, { description: 'Families under observation just before.' })
  atRisk!: number;

  @Field(() => Float, {
    description: 'Share that has graduated by rising class by then, with the other exits competing.',
  })
  graduated!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower bound of its 95 % interval; null where the share is 0 or 1.',
  })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound; null where the share is 0 or 1.' })
  upper!: number | null;

  @Field(() => Float, { description: 'Share that has left in any other way by then.' })
  otherExits!: number;

  @Field(() => Float, { description: 'Of otherExits, graduated naturally: deceased.' })
  deceased!: number;

  @Field(() => Float, { description: 'Of otherExits, graduated naturally: no longer poor.' })
  noLongerPoor!: number;

  @Field(() => Float, { description: 'Of otherExits, graduated naturally: moved out of the city.' })
  movedAway!: number;

  static of({ time, atRisk, incidence, remaining }: CompetingStep<string>): CurveStep {
    const graduated = incidence[EVENT]!;
    const shareOf = (cause: string) => incidence[cause]?.probability ?? 0;
    return Object.assign(new CurveStep(), {
      months: time,
      atRisk,
      graduated: graduated.probability,
      lower: graduated.interval?.lower ?? null,
      upper: graduated.interval?.upper ?? null,
      // what is left over can fall below 0 by rounding only
      otherExits: Math.max(0, 1 - remaining - graduated.probability),
      deceased: shareOf('DECEASED'),
      noLongerPoor: shareOf('NO_LONGER_POOR'),
      movedAway: shareOf('MOVED_AWAY'),
    });
  }
}

@ObjectType({ simpleResolvers: true, description: 'The time to graduation of one group of families.' })
export class GraduationCurve {
  @Field(() => Area, { nullable: true, description: 'The area; null where not by area.' })
  area!: RecordReference | null;

  @Field(() => Programme, { nullable: true, description: 'The programme; null where not by programme.' })
  programme!: RecordReference | null;

  @Field(() => [CurveStep], {
    description:
      'One for each number of months at which any family left or was last seen; empty where median says why.',
  })
  steps!: readonly CurveStep[];

  @Field(() => IndicatorValueType, {
    description:
      'Median months to graduation if nothing else could happen (Kaplan and Meier), or why there is none. Its numerator are the graduations, its denominator the families.',
  })
  median!: IndicatorValueType;

  @Field(() => Int, { nullable: true, description: 'Families that the curve is of; null where it must not be told.' })
  subjects!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, those that graduated by rising class; null where it must not be told.',
  })
  events!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Curves of the time to graduation.' })
export class GraduationCurves {
  @Field(() => [GraduationCurve], { description: 'One for each group.' })
  groups!: readonly GraduationCurve[];

  @Field(() => GraphQLDateTimeISO, { description: 'The moment up to which every committed change is included.' })
  asOf!: Date;
}

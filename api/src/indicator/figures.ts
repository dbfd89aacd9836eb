import {
  familiesOnAid,
  familiesOnAidChange,
  familiesOnAidValue,
  graduationRate,
  graduationRateChange,
  graduationRateValue,
  type CountsOf,
  type GraduationKind,
  type IndicatorContext,
  type Quarter,
} from '@simoncer/analytics';
import { IndicatorChangeType, IndicatorValueType } from './indicator.types.ts';

/** The figures of one area and programme, made from counts that are loaded already. */
export class Figures {
  constructor(
    private readonly countsOf: CountsOf,
    private readonly context: IndicatorContext,
    private readonly asOf: Date,
  ) {}

  familiesOnAid(quarter: Quarter): IndicatorValueType {
    return IndicatorValueType.of(familiesOnAidValue(quarter, this.countsOf, this.context), familiesOnAid, this.asOf);
  }

  familiesOnAidChange(quarter: Quarter): IndicatorChangeType {
    return IndicatorChangeType.of(familiesOnAidChange(quarter, this.countsOf, this.context), familiesOnAid, this.asOf);
  }

  graduationRate(quarter: Quarter, kind: GraduationKind): IndicatorValueType {
    const value = graduationRateValue(kind, quarter, this.countsOf, this.context);
    return IndicatorValueType.of(value, graduationRate, this.asOf);
  }

  graduationRateChange(quarter: Quarter, kind: GraduationKind): IndicatorChangeType {
    const change = graduationRateChange(kind, quarter, this.countsOf, this.context);
    return IndicatorChangeType.of(change, graduationRate, this.asOf);
  }
}

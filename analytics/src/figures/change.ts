import type { IndicatorDefinition } from '../indicator/define-indicator.ts';
import { flowDifferenceInterval } from '../statistics/flow-difference.ts';
import type { Interval } from '../statistics/interval.ts';
import { newcombeInterval } from '../statistics/newcombe.ts';
import type { Material } from './material.ts';
import type { IndicatorChange, IndicatorValue } from './value.ts';

/**
 * The change between two values of an indicator. Shares have Newcombe's interval; counts of what happened are two Poisson
 * counts; a stock has the interval of what entered and left between, since both moments share most of their families.
 *
 * @param flows of a stock, what happened between the two moments
 * @param withinAreas whether the values are of parts of a city, which families leave for other parts
 */
export function changeOf(
  { formula }: IndicatorDefinition,
  before: IndicatorValue,
  after: IndicatorValue,
  flows: Material | undefined,
  withinAreas: boolean,
): IndicatorChange {
  const missingReason = after.missingReason ?? before.missingReason;
  if (missingReason) return { difference: null, lower: null, upper: null, before, after, missingReason };
  const interval = intervalOf();
  return {
    difference: after.value! - before.value!,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    before,
    after,
    missingReason: null,
  };

  function intervalOf(): Interval | undefined {
    if (formula.kind === 'RATIO') {
      return newcombeInterval(
        { successes: before.numerator!, trials: before.denominator! },
        { successes: after.numerator!, trials: after.denominator! },
      );
    }
    if (formula.kind !== 'COUNT') return undefined;
    if (!formula.flows) return flowDifferenceInterval(after.numerator!, before.numerator!);
    const { entered, left, relocated } = formula.flows;
    const [came, went, inside] = [entered, left, relocated].map((component) => flows?.sum(component));
    if (came === undefined || went === undefined || inside === undefined) return undefined;
    return withinAreas ? flowDifferenceInterval(came, went) : flowDifferenceInterval(came - inside, went - inside);
  }
}

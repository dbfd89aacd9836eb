import type { IndicatorDefinition } from '../indicator/define-indicator.ts';
import { aalenJohansen, type CompetingCurves } from '../statistics/aalen-johansen.ts';
import type { LifeRow, Material } from './material.ts';

/** Cause under which a curve has what is waited for, whatever its values are called. */
export const EVENT = 'EVENT';

/**
 * What became of the cases of one group over time: the share to which the event has happened and the shares that left
 * otherwise, by the cause as the cube has it. Cases that are open still are censored.
 *
 * @returns undefined where there is no case, or this reader must not see them
 * @throws RangeError where the indicator is no time to an event
 */
export function curveOf(
  { code, formula }: IndicatorDefinition,
  material: Material,
): CompetingCurves<string> | undefined {
  if (formula.kind !== 'SURVIVAL') throw new RangeError(`${code} is no time to an event, so it has no curve`);
  const rows = material.lifeTable(formula.lifeTable);
  if (!rows || rows.length === 0) return undefined;
  const causeOf = ({ cause }: LifeRow) => (cause !== null && formula.event.includes(cause) ? EVENT : cause);
  const causes = new Set([EVENT, ...rows.map(causeOf).filter((cause) => cause !== null)]);
  return aalenJohansen(
    [...causes],
    rows.map((row) => {
      const cause = causeOf(row);
      return cause === null
        ? { time: row.months, events: {}, censored: row.cases }
        : { time: row.months, events: { [cause]: row.cases }, censored: 0 };
    }),
  );
}

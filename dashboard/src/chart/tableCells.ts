import type { IndicatorValue } from '../indicator/indicator.ts';
import { isKnown, missingShort } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { TableCell } from './tableData.ts';

/** A number as it is read; empty where there is none. */
export function numberCell(value: number | null | undefined, format: (value: number) => string): TableCell {
  return value == null ? { text: '', value: null } : { text: format(value), value };
}

/** The value of an indicator, or the reason in short why there is none. */
export function figureCell(value: IndicatorValue, format: (known: number) => string, text: Text): TableCell {
  return { text: isKnown(value) ? format(value.value) : missingShort(value, text), value: value.value };
}

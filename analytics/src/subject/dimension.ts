import type { LocalisedText } from '../localised-text.ts';

/** What the values of a dimension are: records of the register by their code, or a closed list of codes. */
export type DimensionKind = 'PROGRAMME' | 'AGENCY' | 'SKILL' | 'COHORT' | 'ITEM' | 'WAREHOUSE' | 'CODES';

/** Something that figures can be broken down by, besides area and time. */
export interface Dimension {
  /** camelCase, as a query writes it. */
  readonly name: string;
  readonly text: LocalisedText;
  readonly kind: DimensionKind;
  /** The closed list with what each code means; for records the register has their names. */
  readonly values?: Readonly<Record<string, LocalisedText>>;
  /**
   * Value of the cells that count each case once, where a case can have several values (a family in two programmes): what
   * is read where the dimension is neither asked nor narrowed.
   */
  readonly whole?: string;
  /** How many values there are at most, or about as many for records: what a query is charged for. */
  readonly size: number;
}

/** A dimension whose values are a closed list. */
export function codes(name: string, text: LocalisedText, values: Readonly<Record<string, LocalisedText>>): Dimension {
  return { name, text, kind: 'CODES', values, size: Object.keys(values).length };
}

/** A dimension whose values are records of the register. */
export function records(
  name: string,
  kind: Exclude<DimensionKind, 'CODES'>,
  size: number,
  text: LocalisedText,
): Dimension {
  return { name, text, kind, size };
}

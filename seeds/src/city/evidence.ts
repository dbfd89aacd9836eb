import { partsOf, type Day } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Evidence } from './family-record.ts';
import type { ExitKind } from './welfare.ts';

/**
 * What an exit rests on: the document that its kind requires, and the assessments that led to it.
 *
 * @param region six digits of the issuing kecamatan
 * @param assessments identities of the assessments of the family's rise, the latest last
 */
export function evidenceOf(
  random: Random,
  kind: ExitKind,
  day: Day,
  region: string,
  assessments: readonly string[],
): Evidence[] {
  const { year, month, dayOfMonth } = partsOf(day);
  const date = `${String(dayOfMonth).padStart(2, '0')}${String(month).padStart(2, '0')}${year}`;
  const number = String(random.between(1, 9_999)).padStart(4, '0');
  const basedOn = (count: number): Evidence[] =>
    assessments.slice(-count).map((reference) => ({ kind: 'ASSESSMENT', reference }));
  switch (kind) {
    case 'RISING_CLASS':
      return [{ kind: 'SIGNED_STATEMENT', reference: `SP/${region}/${date}/${number}` }, ...basedOn(2)];
    case 'NO_LONGER_POOR':
      return [{ kind: 'FIELD_VERIFICATION', reference: `BAV/${region}/${date}/${number}` }, ...basedOn(2)];
    case 'NO_ELIGIBLE_COMPONENT':
      return [
        { kind: 'FIELD_VERIFICATION', reference: `BAV/${region}/${date}/${number}` },
        { kind: 'FAMILY_CARD', reference: `KK/${region}/${date}/${number}` },
      ];
    case 'NOT_FOUND':
      return [{ kind: 'FIELD_VERIFICATION', reference: `BAV/${region}/${date}/${number}` }];
    case 'DECEASED':
    case 'MOVED_AWAY':
    case 'DECLINED':
    case 'DUPLICATE':
      // told by the death or the report itself
      return [];
  }
}

import type { Text } from '../text/text.ts';
import { isEstimated } from './graduationRows.ts';
import type { GraduationRow } from './graduationRows.ts';

/** The ranks a kelurahan may truly have, "3–41", or nothing where they are not told. */
export function rankWords({ peer }: Pick<GraduationRow, 'peer'>, { formats }: Text): string {
  if (!peer?.rank) return '';
  const { lower, upper } = peer.rank;
  return lower === upper ? formats.count(lower) : `${formats.count(lower)}–${formats.count(upper)}`;
}

/** The shrunk estimate with its interval; that of a group alone, because its interval is not the kelurahan's. */
export function estimateWords(row: GraduationRow, { t, formats }: Text): string {
  if (!row.peer) return '';
  const { value, lower, upper } = row.peer.shrunk;
  return isEstimated(row)
    ? t('graduation.ofGroup', { rate: formats.percent(value) })
    : `${formats.percent(value)} (${formats.percent(lower)}–${formats.percent(upper)})`;
}

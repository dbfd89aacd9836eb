import type { Text } from '../text/text.ts';
import { isSeen } from './graduationRows.ts';
import type { GraduationRow, SeenRow } from './graduationRows.ts';

/**
 * What the funnel shows: how many kelurahan chance alone explains, which it does not, and how many it would put outside by
 * itself. Of `n`, at most `n × 5 %` are expected outside the 95 % limits; fewer where counts are few.
 */
export function toFunnelSentence(rows: readonly GraduationRow[], text: Text): string {
  const { t, formats } = text;
  const seen = rows.filter(isSeen);
  if (seen.length === 0) return t('funnel.none');
  const at = (side: 'ABOVE' | 'BELOW') => seen.filter(({ peer }) => peer.position.startsWith(side));
  const [above, below] = [at('ABOVE'), at('BELOW')];
  const counts = {
    within: formats.count(seen.length - above.length - below.length),
    count: formats.count(seen.length),
  };
  const byChance = Math.round(seen.length * 0.05);
  const parts = [
    t('funnel.within', counts),
    above.length > 0 ? t('funnel.above', { names: namesOf(above, text) }) : '',
    below.length > 0 ? t('funnel.below', { names: namesOf(below, text) }) : '',
    byChance > 0 && above.length + below.length > 0 ? t('funnel.chance', { count: formats.count(byChance) }) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** Names with rates, the farthest from the others first. */
function namesOf(rows: readonly SeenRow[], { formats }: Text): string {
  const isFar = ({ peer }: SeenRow) => Number(peer.position.endsWith('998'));
  return rows
    .toSorted((a, b) => isFar(b) - isFar(a) || a.place.name.localeCompare(b.place.name, 'id'))
    .map(({ place, rate }) => `${place.name} (${formats.percent(rate.value)})`)
    .join(', ');
}

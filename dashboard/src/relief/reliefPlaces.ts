import type { DotRow } from '../chart/toDotOption.ts';
import type { TableData } from '../chart/tableData.ts';
import { hasInterval, isKnown } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import { FEW, toShareRow } from '../chart/toShareRow.ts';
import { toHoursCell } from './reliefHops.ts';
import { ordersOf } from './toRelief.ts';
import type { ReliefPlace } from './toRelief.ts';
import { figureCell, numberCell } from '../chart/tableCells.ts';

/** A line for each hazard or area that had orders: the share in time with its interval. */
export function toPlaceRows(places: readonly ReliefPlace[], text: Text): DotRow[] {
  return places
    .filter(({ reliefInTime }) => reliefInTime.missingReason !== 'DENOMINATOR_ZERO')
    .map(({ name, reliefInTime, reliefTimeMedian }) =>
      toShareRow(name, reliefInTime, text, medianLine(reliefTimeMedian, text)),
    );
}

/** The lowest and the highest of the shares, and whether they can be told apart; those of a few are passed over. */
export function toPlacesSentence(places: readonly ReliefPlace[], text: Text): string {
  const { t, formats } = text;
  const known = places
    .map(({ name, reliefInTime }) => ({ name, share: reliefInTime }))
    .filter(({ share }) => isKnown(share) && (share.denominator ?? 0) >= FEW)
    .toSorted((a, b) => (a.share.value ?? 0) - (b.share.value ?? 0));
  const [low, high] = [known[0], known.at(-1)];
  if (!low || !high) return t('relief.placesFew', { few: FEW });
  const share = (value: IndicatorValue) => formats.share(value.value ?? 0);
  if (low === high) return t('relief.placesOne', { name: low.name, share: share(low.share) });
  if (low.share.value === high.share.value) return t('relief.placesSame', { share: share(low.share) });
  const isApart = hasInterval(low.share) && hasInterval(high.share) && low.share.upper < high.share.lower;
  return t('relief.placesSentence', {
    few: FEW,
    low: low.name,
    lowShare: share(low.share),
    high: high.name,
    highShare: share(high.share),
    overlap: t(isApart ? 'relief.apart' : 'relief.overlapping'),
  });
}

/**
 * Hazards or areas as a table: orders, times, in time; and disasters, families entitled and served, where the reader is told
 * any of them.
 */
export function toPlaceTable(places: readonly ReliefPlace[], label: string, text: Text): TableData {
  const { t, formats } = text;
  const cell = (value: IndicatorValue, format: (known: number) => string) => figureCell(value, format, text);
  const isToldOf = (figure: 'reliefIncidents' | 'reliefFamiliesServed') =>
    places.some((place) => place[figure].missingReason !== 'SUPPRESSED');
  const count = (value: number | null) => numberCell(value, formats.count);
  return {
    columns: [
      { key: 'name', label },
      ...(isToldOf('reliefIncidents') ? [{ key: 'incidents', label: t('relief.incidents'), isNumber: true }] : []),
      { key: 'orders', label: t('relief.orders'), isNumber: true },
      { key: 'median', label: t('relief.medianShort'), isNumber: true },
      { key: 'p90', label: t('relief.p90Short'), isNumber: true },
      { key: 'inTime', label: t('relief.inTime'), isNumber: true },
      ...(isToldOf('reliefFamiliesServed')
        ? [
            { key: 'needy', label: t('relief.needy'), isNumber: true },
            { key: 'served', label: t('relief.servedShort'), isNumber: true },
          ]
        : []),
    ],
    rows: places.map((place) => ({
      key: place.key,
      cells: {
        name: { text: place.name, value: place.name },
        incidents: cell(place.reliefIncidents, formats.count),
        orders: count(ordersOf(place)),
        median: toHoursCell(place.reliefTimeMedian, text),
        p90: toHoursCell(place.reliefTimeP90, text),
        inTime: cell(place.reliefInTime, formats.share),
        needy: count(place.reliefFamiliesServed.denominator),
        served: cell(place.reliefFamiliesServed, formats.share),
      },
    })),
  };
}

function medianLine(median: IndicatorValue, text: Text): string[] {
  return isKnown(median) ? [`${text.t('relief.medianShort')}: ${text.formats.hours(median.value)}`] : [];
}

import type { DotRow } from '../chart/toDotOption.ts';
import { toDurationScale } from '../chart/scale.ts';
import type { Scale } from '../chart/scale.ts';
import type { TableCell, TableData } from '../chart/tableData.ts';
import { isKnown, missingShort } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import { ordersOf } from './toRelief.ts';
import type { HopTimes } from './toRelief.ts';

/** A line for each step: from the median to the 95th percentile, with the promised time as a mark. */
export function toHopRows(hops: readonly HopTimes[], text: Text): DotRow[] {
  const { t, formats } = text;
  return hops.map((times): DotRow => {
    const { hop, promise, reliefTimeMedian: median, reliefTimeP90: p90, reliefTimeP95: p95, reliefInTime } = times;
    const highest = p95.value ?? p90.value;
    const line = (label: string, value: IndicatorValue) => `${label}: ${hoursWords(value, text)}`;
    return {
      name: t(`hop.${hop}`),
      note: isKnown(reliefInTime) ? t('relief.hopsNote', { inTime: formats.share(reliefInTime.value) }) : '',
      range: isKnown(median) && highest !== null ? [median.value, highest] : undefined,
      dots: [
        ...(isKnown(p95) ? [{ value: p95.value, look: 'THIRD' as const }] : []),
        ...(isKnown(p90) ? [{ value: p90.value, look: 'SECOND' as const }] : []),
        ...(isKnown(median) ? [{ value: median.value, look: 'MAIN' as const }] : []),
      ],
      mark: promise,
      missing: missingShort(median, text),
      details: [
        line(t('relief.legendMedian'), median),
        line(t('relief.legendP90'), p90),
        line(t('relief.legendP95'), p95),
        ...(promise === undefined ? [] : [`${t('relief.legendPromise')}: ${formats.hours(promise)}`]),
      ],
    };
  });
}

/** The axis that holds all these times and promises. */
export function toHopScale(hops: readonly HopTimes[], text: Text): Scale {
  const hours = hops.flatMap(({ reliefTimeMedian, reliefTimeP90, reliefTimeP95, promise }) =>
    [reliefTimeMedian.value, reliefTimeP90.value, reliefTimeP95.value, promise ?? null].filter(
      (value) => value !== null,
    ),
  );
  return toDurationScale(hours, text);
}

/** The whole way in one sentence, the promise in another, and the step that is most often late in a third. */
export function toHopSentence(hops: readonly HopTimes[], text: Text): string {
  const { t, formats } = text;
  const whole = hops.find(({ hop }) => hop === 'WHOLE');
  if (!whole || !isKnown(whole.reliefTimeMedian)) return '';
  const inTime = whole.reliefInTime;
  const steps = hops.filter(({ hop, reliefInTime }) => hop !== 'WHOLE' && isKnown(reliefInTime));
  const [worst] = steps.toSorted((a, b) => (a.reliefInTime.value ?? 1) - (b.reliefInTime.value ?? 1));
  return [
    t('relief.hopsSentence', {
      median: hoursWords(whole.reliefTimeMedian, text),
      p90: hoursWords(whole.reliefTimeP90, text),
      p95: hoursWords(whole.reliefTimeP95, text),
    }),
    ...(isKnown(inTime)
      ? [
          whole.promise === undefined
            ? t('relief.hopsPromiseUnknown', { inTime: formats.share(inTime.value) })
            : t('relief.hopsPromise', {
                inTime: formats.share(inTime.value),
                promise: formats.hours(whole.promise),
              }),
        ]
      : []),
    ...(worst && isKnown(worst.reliefInTime) && worst.reliefInTime.value < 1
      ? [
          t('relief.hopsWorst', {
            hop: t(`hop.${worst.hop}`).toLocaleLowerCase(formats.locale),
            inTime: formats.share(worst.reliefInTime.value),
          }),
        ]
      : []),
  ].join(' ');
}

/** A duration in a table; not yet reached where too many wait still. */
export function toHoursCell(value: IndicatorValue, text: Text): TableCell {
  return { text: hoursWords(value, text), value: value.value };
}

function hoursWords(value: IndicatorValue, text: Text): string {
  if (isKnown(value)) return text.formats.hours(value.value);
  return value.missingReason === 'NOT_REACHED' ? text.t('relief.never') : missingShort(value, text);
}

/** The steps as a table: quantiles in hours, the promise, the share in time and of how many. */
export function toHopTable(hops: readonly HopTimes[], text: Text): TableData {
  const { t, formats } = text;
  return {
    columns: [
      { key: 'hop', label: t('relief.hop') },
      { key: 'median', label: t('relief.medianShort'), isNumber: true },
      { key: 'p90', label: t('relief.p90Short'), isNumber: true },
      { key: 'p95', label: t('relief.p95Short'), isNumber: true },
      { key: 'promise', label: t('relief.promise'), isNumber: true },
      { key: 'inTime', label: t('relief.inTime'), isNumber: true },
      { key: 'orders', label: t('relief.begun'), isNumber: true },
    ],
    rows: hops.map((times) => ({
      key: times.hop,
      cells: {
        hop: { text: t(`hop.${times.hop}`), value: t(`hop.${times.hop}`) },
        median: toHoursCell(times.reliefTimeMedian, text),
        p90: toHoursCell(times.reliefTimeP90, text),
        p95: toHoursCell(times.reliefTimeP95, text),
        promise: {
          text: times.promise === undefined ? '' : formats.hours(times.promise),
          value: times.promise ?? null,
        },
        inTime: {
          text: isKnown(times.reliefInTime)
            ? formats.share(times.reliefInTime.value)
            : missingShort(times.reliefInTime, text),
          value: times.reliefInTime.value,
        },
        orders: { text: formats.count(ordersOf(times)), value: ordersOf(times) },
      },
    })),
  };
}

import type { TableData } from '../chart/tableData.ts';
import type { Text } from '../text/text.ts';
import { isSeen } from './graduationRows.ts';
import type { GraduationRow } from './graduationRows.ts';
import { numberCell } from '../chart/tableCells.ts';

/** The points of the funnel with their limits; kelurahan whose rate is not seen have no place in it. */
export function toFunnelTable(rows: readonly GraduationRow[], { t, formats }: Text): TableData {
  const percent = (value: number) => numberCell(value, formats.percent);
  const count = (value: number) => numberCell(value, formats.count);
  return {
    columns: [
      { key: 'name', label: t('filter.kelurahan') },
      { key: 'families', label: t('graduation.families'), isNumber: true },
      { key: 'graduates', label: t('graduation.graduates'), isNumber: true },
      { key: 'rate', label: t('graduation.rate'), isNumber: true },
      { key: 'position', label: t('funnel.position') },
      { key: 'lower998', label: t('funnel.lower998'), isNumber: true },
      { key: 'lower95', label: t('funnel.lower95'), isNumber: true },
      { key: 'upper95', label: t('funnel.upper95'), isNumber: true },
      { key: 'upper998', label: t('funnel.upper998'), isNumber: true },
    ],
    rows: rows.filter(isSeen).map(({ place, rate, peer }) => {
      const [lower998 = 0, lower95 = 0, upper95 = 0, upper998 = 0] = peer.limits;
      return {
        key: place.code,
        cells: {
          name: { text: place.name, value: place.name },
          families: count(rate.denominator),
          graduates: count(rate.numerator),
          rate: percent(rate.value),
          position: { text: t(`positionShort.${peer.position}`), value: t(`positionShort.${peer.position}`) },
          lower998: percent(lower998),
          lower95: percent(lower95),
          upper95: percent(upper95),
          upper998: percent(upper998),
        },
      };
    }),
  };
}

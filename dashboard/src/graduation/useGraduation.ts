import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { CITY } from '../filter/city.ts';
import { useFilters } from '../filter/useFilters.ts';
import { GraduationDocument } from '../gql/graphql.ts';
import type { AreaLevel, GraduationQuery, ParticipationFilter } from '../gql/graphql.ts';
import { useGraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import type { GraphqlQuery } from '../graphql/useGraphqlQuery.ts';

/** The area whose trend is shown: the chosen kelurahan, else the chosen kecamatan, else the whole city. */
export function useGraduationFocus(): ComputedRef<{ level: AreaLevel; where: ParticipationFilter }> {
  const { filters } = useFilters();
  return computed(() => {
    const { kelurahan, kecamatan, programme } = filters.value;
    if (kelurahan) return { level: 'KELURAHAN', where: { city: CITY, programme, kelurahan: [kelurahan] } };
    if (kecamatan) return { level: 'KECAMATAN', where: { city: CITY, programme, kecamatan: [kecamatan] } };
    return { level: 'CITY', where: { city: CITY, programme } };
  });
}

/** Rates of all kelurahan in the chosen quarter, and the trends of the city and of the area in focus. */
export function useGraduation(): GraphqlQuery<GraduationQuery> {
  const { filters, reference } = useFilters();
  const focus = useGraduationFocus();
  return useGraphqlQuery(GraduationDocument, () => ({
    quarter: filters.value.quarter,
    trendFrom: reference.value.coverage.firstQuarter,
    kind: filters.value.kind,
    programme: { city: CITY, programme: filters.value.programme },
    focusLevel: focus.value.level,
    focus: focus.value.where,
  }));
}

import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { toFigureFilter } from '../filter/toFigureFilter.ts';
import { rollingOf } from '../filter/span.ts';
import { useFilters } from '../filter/useFilters.ts';
import { GraduationDocument } from '../gql/graphql.ts';
import type { ParticipationBreakdown, ParticipationFilter } from '../gql/graphql.ts';
import { mapQuery, useGraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import type { GraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import { toKindVariables } from '../filter/graduationKind.ts';
import { toGraduation } from './toGraduation.ts';
import type { Graduation } from './toGraduation.ts';

/** The area whose trend is shown: the chosen kelurahan, else the chosen kecamatan, else the whole city. */
export function useGraduationFocus(): ComputedRef<{ level: ParticipationBreakdown; where: ParticipationFilter }> {
  const { filters } = useFilters();
  return computed(() => {
    const { kelurahan, kecamatan } = filters.value;
    const where = toFigureFilter(filters.value);
    if (kelurahan) return { level: 'KELURAHAN', where: { ...where, kelurahan: [kelurahan] } };
    if (kecamatan) return { level: 'KECAMATAN', where: { ...where, kecamatan: [kecamatan] } };
    return { level: 'CITY', where };
  });
}

/** Rates of all kelurahan in the chosen quarter, and the trends of the city and of the area in focus. */
export function useGraduation(): GraphqlQuery<Graduation> {
  const { filters, reference } = useFilters();
  const focus = useGraduationFocus();
  const query = useGraphqlQuery(GraduationDocument, () => ({
    quarter: filters.value.quarter,
    trendFrom: reference.value.coverage.firstQuarter,
    rolling: rollingOf(filters.value.span),
    ...toKindVariables(filters.value.kind),
    programme: toFigureFilter(filters.value),
    focusBy: [focus.value.level, 'QUARTER' as const],
    focus: focus.value.where,
  }));
  return mapQuery(query, toGraduation);
}

import { toFigureFilter } from '../filter/toFigureFilter.ts';
import { useFilters } from '../filter/useFilters.ts';
import { TimeToGraduationDocument } from '../gql/graphql.ts';
import type { GraduationCurvePartsFragment } from '../gql/graphql.ts';
import { mapQuery, useGraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import type { GraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import { addQuarters, laterQuarter } from '../text/quarter.ts';
import { useGraduationFocus } from './useGraduation.ts';

/** Quarters of starts that the API takes at once. */
const MOST_QUARTERS = 80;

/** The curve of the area in focus, and that of the city where it is another. */
export interface TimeToGraduation {
  from: string;
  to: string;
  focus: GraduationCurvePartsFragment | undefined;
  city: GraduationCurvePartsFragment | undefined;
}

/** What became of the families that began up to the chosen quarter, followed until today. */
export function useTimeToGraduation(): GraphqlQuery<TimeToGraduation> {
  const { filters, reference } = useFilters();
  const focus = useGraduationFocus();
  const quarters = () => {
    const { quarter } = filters.value;
    return {
      from: laterQuarter(addQuarters(quarter, 1 - MOST_QUARTERS), reference.value.coverage.firstQuarter),
      to: quarter,
    };
  };
  const query = useGraphqlQuery(TimeToGraduationDocument, () => ({
    since: filters.value.since,
    quarters: quarters(),
    where: focus.value.where,
    city: toFigureFilter(filters.value),
    isCity: focus.value.level === 'CITY',
  }));
  return mapQuery(query, (answer) => ({ ...quarters(), focus: answer.focus.groups[0], city: answer.city?.groups[0] }));
}

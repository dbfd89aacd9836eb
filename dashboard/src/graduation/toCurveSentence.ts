import type { Text } from '../text/text.ts';
import type { CurveMonth } from './toCurveMonths.ts';

/** What a curve is of. */
export interface CurveSubject {
  area: string;
  families: number;
  /** First and last quarter in which the families began. */
  from: string;
  to: string;
  since: 'AID' | 'JOURNEY';
}

/** Months at which a curve is told in words, as far as it reaches. */
const MILESTONES = [12, 36, 60];

/** How many had graduated after one, three and five years, and how many had left otherwise by the last of these. */
export function toCurveSentence(subject: CurveSubject, months: readonly CurveMonth[], { t, formats }: Text): string {
  const reached = MILESTONES.flatMap((milestone) => months[milestone] ?? []);
  const told = reached.length > 0 ? reached : months.slice(-1);
  const last = told.at(-1);
  if (!last) return t('curve.none');
  return t(`curve.sentence.${subject.since}`, {
    area: subject.area,
    families: formats.count(subject.families),
    from: formats.quarter(subject.from),
    to: formats.quarter(subject.to),
    graduated: told
      .map((month) =>
        t('curve.milestone', { share: formats.percent(month.graduated, 1), months: formats.count(month.months) }),
      )
      .join(', '),
    other: formats.percent(last.otherExits, 1),
    months: formats.count(last.months),
  });
}
